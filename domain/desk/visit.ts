/** How the person at the counter stands to the firm; an agent brings a letter of authority. */
export const visitorRelations = ["representative", "employee", "agent"] as const;
export type VisitorRelation = (typeof visitorRelations)[number];
