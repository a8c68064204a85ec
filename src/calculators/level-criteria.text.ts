import { formatList } from '#platform/html/format.ts'

/** The words of the calculator of levels besides those of the rules it asks. */
export const levelCriteriaText = {
  en: {
    allowed: (by: readonly string[]) => `Allowed: ${by.join('; ')}`,
    notAllowed: (lacking: readonly string[]) =>
      `Not allowed. Nearest to it would need: ${lacking.join('; ')}`,
    refused: (because: string) => `Not allowed. ${because}`,
    opens: (level: string, by: readonly string[]) => `Open: ${level}. ${by.join('; ')}.`,
    closed: (level: string, lacking: readonly string[]) =>
      `Not open: ${level}. It would need: ${lacking.join('; ')}.`,
    askedIn: (areas: readonly string[]) => `Asked in: ${formatList(areas, 'en')}`,
    neverFromGrade:
      'The level follows from the management that is needed. No risk grade goes in, so none can decide it. Somebody chooses among the levels that are open, and in a case each answer has its evidence.',
    notAsked: (areas: string, unasked: readonly string[]) =>
      `Not asked in the profile ${areas}: ${unasked.join('; ')}`,
  },
  cy: {
    allowed: (by: readonly string[]) => `Caniateir: ${by.join('; ')}`,
    notAllowed: (lacking: readonly string[]) =>
      `Ni chaniateir. Byddai’r agosaf ato angen: ${lacking.join('; ')}`,
    refused: (because: string) => `Ni chaniateir. ${because}`,
    opens: (level: string, by: readonly string[]) => `Ar agor: ${level}. ${by.join('; ')}.`,
    closed: (level: string, lacking: readonly string[]) =>
      `Nid yw ar agor heb hyn: ${level}. ${lacking.join('; ')}.`,
    askedIn: (areas: readonly string[]) => `Gofynnir yn: ${areas.join(', ')}`,
    neverFromGrade:
      'Mae’r lefel yn dilyn o’r rheolaeth sydd ei hangen. Ni roddir gradd risg i mewn, felly ni all yr un benderfynu. Mae rhywun yn dewis ymhlith y lefelau sydd ar agor, ac mewn achos mae tystiolaeth i bob ateb.',
    notAsked: (areas: string, unasked: readonly string[]) =>
      `Ni ofynnir yn y proffil ${areas}: ${unasked.join('; ')}`,
  },
}
