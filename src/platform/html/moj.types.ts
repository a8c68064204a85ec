import type { GovukButtonOptions, GovukPaginationOptions } from './govuk.types.ts'
import type { Html } from './html.ts'

/**
 * Options of the MoJ components, from the argument tables in the package's own documentation: it publishes
 * nothing that these could be made from.
 */

/** Attributes of an element; `undefined` leaves the attribute out. */
export type MojAttributes = Readonly<Record<string, string | number | boolean | undefined>>

/** Content that must be given, as text or as markup. */
type Content =
  | { readonly text: string; readonly html?: Html | undefined }
  | { readonly text?: string | undefined; readonly html: Html }

interface Look {
  readonly classes?: string | undefined
  readonly attributes?: MojAttributes | undefined
}

type Link = Content & { readonly href: string; readonly attributes?: MojAttributes | undefined }

type NavigationLink = Link & { readonly active?: boolean | undefined }

/** A message about what happened; the title is read out first and shown when there is no other content. */
export interface MojAlertOptions extends Look {
  readonly title: string
  readonly variant?: 'information' | 'success' | 'warning' | 'error' | undefined
  readonly text?: string | undefined
  readonly html?: Html | undefined
  readonly showTitleAsHeading?: boolean | undefined
  readonly headingTag?: 'h2' | 'h3' | 'h4' | undefined
  readonly dismissible?: boolean | undefined
  readonly dismissText?: string | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly focusOnDismissSelector?: string | undefined
  readonly role?: string | undefined
}

export type MojBadgeOptions = Content & Look

/** A banner; the icon's meaning is given in words for those who do not see it. */
export type MojBannerOptions = Content &
  Look & {
    readonly type?: 'success' | 'warning' | 'information' | undefined
    readonly iconFallbackText?: string | undefined
  }

export interface MojButtonMenuOptions extends Look {
  readonly items: readonly GovukButtonOptions[]
  readonly button?: { readonly text?: string | undefined; readonly classes?: string | undefined } | undefined
  readonly alignMenu?: 'left' | 'right' | undefined
}

export interface MojFilterOptions {
  readonly heading: Content
  readonly selectedFilters?:
    | {
        readonly heading: Content
        readonly clearLink: { readonly text: string; readonly href: string }
        readonly categories: readonly {
          readonly heading: Content
          readonly items: readonly { readonly text: string; readonly href: string }[]
        }[]
      }
    | undefined
  readonly submit?:
    | { readonly text?: string | undefined; readonly attributes?: MojAttributes | undefined }
    | undefined
  readonly optionsHtml: Html
  readonly attributes?: MojAttributes | undefined
}

/** The bar that says whose case this is. */
export interface MojIdentityBarOptions extends Look {
  readonly title: Content
  readonly menus?: readonly MojButtonMenuOptions[] | undefined
}

/** A count beside a link: nothing at nought, and "99+" from there up. */
export interface MojNotificationBadgeOptions extends Look {
  readonly text: string | number
  readonly visuallyHiddenText?: string | undefined
}

export type MojOrganisationSwitcherOptions = Content &
  Look & {
    readonly id?: string | undefined
    readonly label?: string | undefined
    readonly link?:
      | (Look & {
          readonly id?: string | undefined
          readonly href: string
          readonly text?: string | undefined
        })
      | undefined
  }

export interface MojPageHeaderActionsOptions extends Look {
  readonly heading: Content & { readonly level?: number | undefined; readonly classes?: string | undefined }
  readonly items?: readonly GovukButtonOptions[] | undefined
}

/** Pages of a list. Its count of results is in English only: on a Welsh page use `govukPagination` and a sentence. */
export interface MojPaginationOptions extends Look {
  readonly items?: GovukPaginationOptions['items']
  readonly previous?: GovukPaginationOptions['previous']
  readonly next?: GovukPaginationOptions['next']
  readonly landmarkLabel?: string | undefined
  readonly results?:
    | {
        readonly from?: number | undefined
        readonly to?: number | undefined
        readonly count?: number | undefined
        readonly text?: string | undefined
        readonly pages?: { readonly current: number; readonly count: number } | undefined
      }
    | undefined
}

export interface MojPrimaryNavigationOptions extends Look {
  readonly label: string
  readonly items: readonly NavigationLink[]
  readonly containerClasses?: string | undefined
  readonly searchHtml?: Html | undefined
}

export interface MojSearchOptions extends Look {
  readonly action: string
  readonly method?: 'get' | 'post' | undefined
  readonly layout?: 'inline' | 'stacked' | undefined
  readonly iconButton?: boolean | undefined
  readonly csrf?: { readonly name?: string | undefined; readonly value: string } | undefined
  readonly label: Content & Look
  readonly hint?: (Content & Look & { readonly id?: string | undefined }) | undefined
  readonly input: Look & {
    readonly id: string
    readonly name?: string | undefined
    readonly value?: string | undefined
    readonly type?: string | undefined
    readonly errorMessage?: Content | undefined
    readonly autocomplete?: string | undefined
    readonly inputmode?: string | undefined
    readonly spellcheck?: boolean | undefined
    readonly describedBy?: string | undefined
  }
  readonly button: Look & {
    readonly text: string
    readonly id?: string | undefined
    readonly name?: string | undefined
    readonly value?: string | undefined
    readonly preventDoubleClick?: boolean | undefined
  }
}

type SideNavigationItems = { readonly items: readonly NavigationLink[] }

export type MojSideNavigationOptions = Look & { readonly label: string } & (
    | SideNavigationItems
    | {
        readonly sections: readonly (SideNavigationItems & {
          readonly heading: Content & Look & { readonly headingLevel?: number | undefined }
        })[]
      }
  )

export interface MojSubNavigationOptions extends Look {
  readonly label: string
  readonly items: readonly (NavigationLink & { readonly classes?: string | undefined })[]
}

/** Tasks in numbered sections. A finished task is marked in English only: prefer `govukTaskList` on a Welsh page. */
export interface MojTaskListOptions extends Look {
  readonly sections: readonly {
    readonly heading: Content & Look & { readonly headingLevel?: number | undefined }
    readonly items: readonly (Link & { readonly complete?: boolean | undefined })[]
    readonly attributes?: MojAttributes | undefined
  }[]
}

export interface MojTicketPanelOptions extends Look {
  readonly items: readonly (Content & Look)[]
}

/**
 * Events in order. `format` is the moment in words, from `formatDateTime` or `formatDate`, beside the machine's
 * version of it. The template puts the English word "by" before a byline: on a Welsh page say who in the description.
 */
export interface MojTimelineOptions extends Look {
  readonly headingLevel?: number | undefined
  readonly items: readonly (Content &
    Look & {
      readonly label: Content
      readonly byline?: Content | undefined
      readonly datetime: { readonly timestamp: string; readonly format: string }
    })[]
}
