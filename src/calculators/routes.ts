import { jsonSchemaOf } from '#platform/forms/json-schema.ts'
import { found } from '#platform/http/errors.ts'
import { type OpenRequest, type OpenRoute, openApi, openGet } from '#platform/http/open.ts'
import { invalid, json, ok, type Reply } from '#platform/http/route.ts'
import { SOURCES } from '#rules/sources.ts'
import { type Asked, askByForm, askByJson } from './ask.ts'
import { calculatorPage, calculatorsPage } from './calculator.page.ts'
import type { Calculator, Result, Step } from './calculator.ts'
import { CALCULATORS } from './list.ts'

const WHY = 'a calculation from the law, with nobody’s data in it'

/** The calculators, for people and for programs. */
export const openRoutes: OpenRoute[] = [
  openGet('/calculators', WHY, async ({ lang }) => ok(calculatorsPage(CALCULATORS, lang))),
  openGet('/calculators/:key', WHY, showCalculator),
  openApi('GET', '/api/v1/calculators', WHY, { summary: 'The calculators' }, async () => json(listed())),
  openApi(
    'GET',
    '/api/v1/calculators/:key',
    WHY,
    { summary: 'What a calculator takes, as JSON Schema' },
    async ({ params }) => json(jsonSchemaOf(named(params).form)),
  ),
  openApi('POST', '/api/v1/calculators/:key', WHY, { summary: 'Calculates' }, calculateByApi),
]

function named(params: unknown): Calculator {
  const { key } = params as { key: string }
  return found(
    CALCULATORS.find(({ form }) => form.key === key),
    'calculator',
  )
}

async function showCalculator({ params, query, lang }: OpenRequest): Promise<Reply> {
  const calculator = named(params)
  if (query.calculate === undefined)
    return ok(calculatorPage({ calculator, answers: {}, problems: [], worked: undefined, lang }))
  const asked = askByForm(calculator, query, lang)
  const worked = 'worked' in asked ? asked.worked : undefined
  const problems = 'problems' in asked ? asked.problems : []
  const page = calculatorPage({ calculator, answers: asked.answers, problems, worked, lang })
  return problems.length > 0 ? invalid(page) : ok(page)
}

async function calculateByApi({ params, body, lang }: OpenRequest): Promise<Reply> {
  return answered(askByJson(named(params), body, lang))
}

function answered(asked: Asked): Reply {
  if ('problems' in asked) return json({ problems: asked.problems }, 400)
  const { results, possible, working } = asked.worked
  return json({
    answer: valuesOf(results),
    results,
    possible: possible.map(({ name, results: each }) => ({ name, answer: valuesOf(each), results: each })),
    working: working.map(withAddress),
  })
}

const valuesOf = (results: readonly Result[]) =>
  Object.fromEntries(results.map(({ key, value }) => [key, value]))

const withAddress = ({ text, source, datesFrom }: Step) => ({
  text,
  source: { ...source, address: SOURCES[source.key].address },
  ...(datesFrom !== undefined && { datesFrom }),
})

const listed = () => ({
  calculators: CALCULATORS.map(({ form }) => ({
    key: form.key,
    title: form.title,
    page: `/calculators/${form.key}`,
    api: `/api/v1/calculators/${form.key}`,
    schema: `/api/v1/calculators/${form.key}`,
  })),
})
