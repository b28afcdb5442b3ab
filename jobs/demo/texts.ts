/** What the owner writes on the transfer, so that the agency finds it. */
export function bankReference(engagementNo: string, seq: number): string {
  return `YZ${engagementNo.replace("-", "")}-${seq}`;
}
