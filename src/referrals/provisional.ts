import type { Answers } from '#platform/forms/answers.ts'
import { inLang } from '#platform/forms/define.ts'
import { answerText } from '#platform/forms/values.ts'
import { formatList } from '#platform/html/format.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { ReferralForm } from './referral-forms.ts'
import { referralsText } from './referrals.text.ts'

/** RF-20: the referrer's own grade for each group, or nothing where the form asks for none or none was given. */
export function provisionalGrades(
  { provisional }: ReferralForm,
  answers: Answers,
  lang: Lang,
): string | null {
  const rows = provisional?.grid?.rows ?? []
  const said = rows.flatMap(({ choose }) => {
    const field = provisional?.fields.find(({ key }) => key === choose)
    if (field === undefined || answers[choose] === undefined) return []
    return [words('en', referralsText).graded(inLang(field.name, lang), answerText(field, answers, lang))]
  })
  return said.length === 0 ? null : formatList(said, lang)
}
