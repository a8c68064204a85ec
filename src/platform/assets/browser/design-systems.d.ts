/** What the page's own script uses of the two design systems, which ship no types. */
declare module 'govuk-frontend' {
  export function initAll(): void
}

declare module '@ministryofjustice/frontend' {
  export function initAll(): void
}
