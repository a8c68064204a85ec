import { html } from '#platform/html/html.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'

/** What I owe, most pressing first. */
export async function showHome({ actor }: Request): Promise<Reply> {
  return ok({ title: 'Your work', section: 'home', main: html`<h1 class="govuk-heading-l">Your work</h1><p class="govuk-body">${actor.name}</p>` })
}
