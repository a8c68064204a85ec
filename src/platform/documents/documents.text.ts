import { type Lang, words } from '../html/text.ts'

const en = {
  sheet: 'Page {page} of {pages}',
  pdf: 'Download as PDF',
  word: 'Download as a Word document',
}

const cy: typeof en = {
  sheet: 'Tudalen {page} o {pages}',
  pdf: 'Lawrlwytho fel PDF',
  word: 'Lawrlwytho fel dogfen Word',
}

/** The words that stand on every document and where one is offered. */
export const documentsText = (lang: Lang) => words(lang, { en, cy })
