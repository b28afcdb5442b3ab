import { Converter } from "opencc-js/t2cn";

/** Traditional characters of every region as mainland ones: the same firm written otherwise is the same firm. */
export const simplified: (text: string) => string = Converter({ from: "t", to: "cn" });
