import { declareForm } from './declare.ts'

const source = { document: 'Rules of the allotment society', at: 'rule 4' }

/** A form that uses everything the engine knows, about something harmless. */
export const ALLOTMENT = declareForm({
  key: 'allotment',
  title: { en: 'Apply for a plot', cy: 'Gwneud cais am lain' },
  agreements: [
    {
      given: { question: 'plotSize', is: ['large'] },
      must: { question: 'gardenedBefore', is: ['yes'] },
      otherwise: 'Select yes if you want a large plot, or choose a smaller one',
    },
  ],
  sections: [
    {
      key: 'you',
      title: { en: 'About you', cy: 'Amdanoch chi' },
      pages: [
        {
          slug: 'name',
          source,
          fields: [
            {
              kind: 'text',
              key: 'applicant',
              name: { en: 'Name', cy: 'Enw' },
              ask: { en: 'What is your name?', cy: 'Beth yw eich enw?' },
              max: 40,
              need: { missing: { en: 'Enter your name', cy: 'Rhowch eich enw' } },
            },
          ],
        },
        {
          slug: 'gardening',
          source,
          fields: [
            {
              kind: 'yes-no',
              key: 'gardenedBefore',
              name: 'Gardened before',
              ask: 'Have you gardened before?',
              need: { missing: 'Select yes if you have gardened before' },
            },
          ],
        },
        {
          slug: 'garden',
          title: 'What you have grown',
          source,
          fields: [
            {
              kind: 'textarea',
              key: 'gardenStory',
              name: 'What you grew',
              when: { question: 'gardenedBefore', is: ['yes'] },
              max: 60,
              need: { missing: 'Enter what you grew' },
            },
            {
              kind: 'date',
              key: 'gardenSince',
              name: 'Gardening since',
              when: { question: 'gardenedBefore', is: ['yes'] },
            },
          ],
        },
      ],
    },
    {
      key: 'plot',
      title: { en: 'The plot', cy: 'Y llain' },
      pages: [
        {
          slug: 'size',
          source,
          fields: [
            {
              kind: 'radios',
              key: 'plotSize',
              name: 'Size',
              options: [
                { value: 'small', text: 'Small' },
                { value: 'large', text: 'Large', hint: 'For people who have gardened before' },
              ],
              need: 'asked',
            },
          ],
        },
        {
          slug: 'crops',
          title: 'What you would grow',
          source,
          fields: [
            {
              kind: 'checkboxes',
              key: 'cropsWanted',
              name: 'Crops',
              options: [
                { value: 'beans', text: 'Beans' },
                { value: 'leeks', text: 'Leeks' },
                { value: 'fruit', text: 'Fruit trees' },
              ],
              need: 'asked',
            },
            {
              kind: 'select',
              key: 'waterFrom',
              name: 'Water',
              options: [
                { value: 'tap', text: 'A tap' },
                { value: 'butt', text: 'A butt' },
              ],
            },
          ],
        },
        {
          slug: 'trees',
          when: { question: 'cropsWanted', is: ['fruit'] },
          source: { document: 'Rules of the allotment society', at: 'rule 9' },
          fields: [
            {
              kind: 'group',
              key: 'treesPlanned',
              name: 'Trees',
              item: 'Tree',
              most: 3,
              need: { missing: 'Enter the trees you plan' },
              fields: [
                {
                  kind: 'text',
                  key: 'sort',
                  name: 'Sort',
                  max: 20,
                  need: { missing: 'Enter the sort of each tree' },
                },
                { kind: 'date', key: 'plantedOn', name: 'Planted on' },
                { kind: 'yes-no', key: 'dwarf', name: 'Dwarf' },
              ],
            },
          ],
        },
      ],
    },
    {
      key: 'more',
      title: { en: 'Anything else', cy: 'Unrhyw beth arall' },
      pages: [
        {
          slug: 'more',
          source,
          fields: [{ kind: 'textarea', key: 'anythingElse', name: 'Anything else', max: 100 }],
        },
      ],
    },
  ],
})

/** Answers to everything that the allotment form asks. */
export const FULL = {
  applicant: 'Ada Example',
  gardenedBefore: 'yes',
  gardenStory: 'Beans\nand leeks',
  plotSize: 'large',
  cropsWanted: ['beans', 'fruit'],
  treesPlanned: [{ sort: 'Apple', plantedOn: '2026-11-02' }],
} as const
