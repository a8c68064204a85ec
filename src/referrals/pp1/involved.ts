import type { Section } from '#platform/forms/define.ts'
import { thamesValley } from '#rules/source.ts'

/** Agencies, workers, the supervising officer, victims and victim contact. */
export const INVOLVED = {
  key: 'involved',
  title: { en: 'Agencies and victims', cy: 'Asiantaethau a dioddefwyr' },
  pages: [
    {
      slug: 'workers',
      source: thamesValley('§3.73'),
      fields: [
        {
          kind: 'group',
          key: 'workersInvolved',
          name: 'Agencies and workers involved',
          ask: 'Which agencies and workers are involved?',
          item: 'Worker',
          most: 8,
          need: 'asked',
          fields: [
            {
              kind: 'text',
              key: 'agency',
              name: 'Agency',
              need: { missing: 'Enter the agency of each worker' },
            },
            {
              kind: 'text',
              key: 'worker',
              name: 'Name',
              need: { missing: 'Enter the name of each worker' },
            },
            { kind: 'text', key: 'contact', name: 'Telephone or email' },
          ],
        },
      ],
    },
    {
      slug: 'supervising-officer',
      title: 'Supervising officer',
      source: thamesValley('§3.12'),
      fields: [
        {
          kind: 'text',
          key: 'supervisedBy',
          name: 'Supervising officer',
          ask: 'Who supervises the person?',
          need: 'asked',
        },
        { kind: 'text', key: 'supervisorContact', name: 'How to reach the supervising officer' },
      ],
    },
    {
      slug: 'victims',
      source: thamesValley('§3.7, §3.26'),
      fields: [
        {
          kind: 'yes-no',
          key: 'victimsNamed',
          name: 'Named victims',
          ask: 'Are there victims, or people who may become victims, whom you can name?',
          need: 'asked',
        },
      ],
    },
    {
      slug: 'victim-contact',
      title: 'Victims and victim contact',
      intro: 'Never give a victim’s address or telephone number here.',
      when: { question: 'victimsNamed', is: ['yes'] },
      source: thamesValley('§3.7, §3.26'),
      fields: [
        {
          kind: 'group',
          key: 'victimNames',
          name: 'Victims',
          ask: 'Who are they?',
          item: 'Victim',
          most: 6,
          need: 'asked',
          fields: [
            {
              kind: 'text',
              key: 'victim',
              name: 'Name',
              need: { missing: 'Enter the name of each victim' },
            },
            { kind: 'text', key: 'tie', name: 'Relationship to the person' },
          ],
        },
        {
          kind: 'yes-no',
          key: 'victimContactHeld',
          name: 'In touch with the Victim Contact Unit',
          ask: 'Is the Victim Contact Unit in touch with them?',
          need: 'asked',
        },
      ],
    },
    {
      slug: 'victim-contact-officer',
      when: { question: 'victimContactHeld', is: ['yes'] },
      source: thamesValley('§3.7, §3.26'),
      fields: [
        {
          kind: 'text',
          key: 'victimContactOfficer',
          name: 'Victim Contact Officer',
          ask: 'Who is the Victim Contact Officer?',
          need: 'asked',
        },
      ],
    },
  ],
} as const satisfies Section
