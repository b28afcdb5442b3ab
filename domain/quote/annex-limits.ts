/** The wording of the conflict declaration that the form shows; another wording is another version. */
export const conflictText = "conflict/1";
export const mostFiles = 10;
export const mostSubcontracts = 3;
