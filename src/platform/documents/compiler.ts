/** The compiler of PDF documents; its package exists for this kind of machine only. */
export const COMPILER = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
