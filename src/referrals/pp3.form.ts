import { declareForm } from '#platform/forms/declare.ts'
import type { AnswersOf } from '#platform/forms/define.ts'
import { thamesValley } from '#rules/source.ts'

const FORM = thamesValley('§3.12, §3.75')

/** Additional housing information (RF-12). The document does not print the form; the questions are those its paragraphs need. */
export const PP3 = declareForm({
  key: 'pp3',
  title: 'PP3 additional housing information',
  sections: [
    {
      key: 'concern',
      title: 'The person and the concern',
      pages: [
        {
          slug: 'who',
          title: 'Who it is about',
          source: FORM,
          fields: [
            {
              kind: 'text',
              key: 'housedName',
              name: 'Full name',
              need: { missing: 'Enter the person’s full name' },
            },
            { kind: 'date', key: 'housedBornOn', name: 'Date of birth', need: 'asked' },
          ],
        },
        {
          slug: 'concern',
          source: FORM,
          fields: [
            {
              kind: 'textarea',
              key: 'concernAboutHousing',
              name: 'The housing concern',
              ask: 'What is the concern about housing?',
              max: 4000,
              need: { missing: 'Enter the concern about housing' },
            },
          ],
        },
      ],
    },
    {
      key: 'release',
      title: 'Custody and release',
      pages: [
        {
          slug: 'custody',
          source: FORM,
          fields: [
            {
              kind: 'yes-no',
              key: 'heldNow',
              name: 'In custody',
              ask: 'Is the person in custody?',
              need: { missing: 'Select yes if the person is in custody' },
            },
          ],
        },
        {
          slug: 'release',
          when: { question: 'heldNow', is: ['yes'] },
          source: FORM,
          fields: [
            {
              kind: 'date',
              key: 'releasedOn',
              name: 'Release date',
              ask: 'When will the person be released?',
              need: 'asked',
            },
          ],
        },
      ],
    },
    {
      key: 'addresses',
      title: 'Addresses and tenure',
      pages: [
        {
          slug: 'addresses',
          title: 'Present and planned address',
          source: FORM,
          fields: [
            {
              kind: 'textarea',
              key: 'addressNow',
              name: 'Present address',
              max: 500,
              rows: 4,
              need: 'asked',
            },
            {
              kind: 'textarea',
              key: 'addressPlanned',
              name: 'Planned address',
              max: 500,
              rows: 4,
              need: 'asked',
            },
          ],
        },
        {
          slug: 'tenure',
          source: FORM,
          fields: [
            {
              kind: 'radios',
              key: 'tenureNow',
              name: 'Tenure',
              ask: 'How does the person hold the present home?',
              options: [
                { value: 'council', text: 'Council tenancy' },
                { value: 'association', text: 'Housing association tenancy' },
                { value: 'private', text: 'Private tenancy' },
                { value: 'owner', text: 'Owner' },
                { value: 'family', text: 'With family or friends' },
                { value: 'hostel', text: 'Hostel or supported housing' },
                { value: 'none', text: 'No home' },
              ],
              need: 'asked',
            },
          ],
        },
        {
          slug: 'hostel',
          source: thamesValley('§3.12, §3.75, §3.96'),
          fields: [
            {
              kind: 'yes-no',
              key: 'hostelPlanned',
              name: 'Hostel place planned',
              ask: 'Is a hostel place part of the plan?',
              hint: 'For somebody in custody this makes the copy to the housing needs manager urgent, so that work on moving on starts at once',
              need: { missing: 'Select yes if a hostel place is part of the plan' },
            },
          ],
        },
        {
          slug: 'hostel-plan',
          when: { question: 'hostelPlanned', is: ['yes'] },
          source: thamesValley('§3.12, §3.75, §3.96'),
          fields: [
            {
              kind: 'textarea',
              key: 'hostelPlan',
              name: 'Hostel plan',
              ask: 'Which hostel, and for how long?',
              max: 1000,
              rows: 4,
              need: 'asked',
            },
          ],
        },
      ],
    },
    {
      key: 'needs',
      title: 'Suitability and needs',
      pages: [
        {
          slug: 'suitability',
          title: 'What would be suitable',
          source: FORM,
          fields: [
            {
              kind: 'textarea',
              key: 'suitability',
              name: 'Suitability',
              ask: 'What would make a home suitable or unsuitable?',
              max: 2000,
              rows: 5,
              need: 'asked',
            },
            {
              kind: 'textarea',
              key: 'areasAvoided',
              name: 'Areas to be avoided',
              hint: 'Never give a victim’s address',
              max: 1000,
              rows: 3,
            },
            {
              kind: 'textarea',
              key: 'peopleAvoided',
              name: 'People to be avoided',
              hint: 'Never give a victim’s address',
              max: 1000,
              rows: 3,
            },
          ],
        },
        {
          slug: 'support',
          title: 'Support and moving on',
          source: thamesValley('§3.12, §3.101'),
          fields: [
            {
              kind: 'textarea',
              key: 'supportNeeded',
              name: 'Support needed',
              max: 2000,
              rows: 5,
              need: 'asked',
            },
            {
              kind: 'textarea',
              key: 'movingOn',
              name: 'What is needed to move on',
              max: 2000,
              rows: 5,
              need: 'asked',
            },
          ],
        },
      ],
    },
  ],
})

export type Pp3Answers = AnswersOf<typeof PP3>
