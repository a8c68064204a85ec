import { component } from './component.ts'
import type * as types from './moj.types.ts'

/**
 * The Ministry of Justice components, one function a component, under the published names and options. Text is
 * escaped; options called `html` take markup made by `html`.
 */
function moj<Options extends object>(name: string) {
  return component<Options>(`moj/components/${name}/template.njk`)
}

export const mojAlert = moj<types.MojAlertOptions>('alert')
export const mojBadge = moj<types.MojBadgeOptions>('badge')
export const mojBanner = moj<types.MojBannerOptions>('banner')
export const mojButtonMenu = moj<types.MojButtonMenuOptions>('button-menu')
export const mojFilter = moj<types.MojFilterOptions>('filter')
export const mojIdentityBar = moj<types.MojIdentityBarOptions>('identity-bar')
export const mojNotificationBadge = moj<types.MojNotificationBadgeOptions>('notification-badge')
export const mojOrganisationSwitcher = moj<types.MojOrganisationSwitcherOptions>('organisation-switcher')
export const mojPageHeaderActions = moj<types.MojPageHeaderActionsOptions>('page-header-actions')
export const mojPagination = moj<types.MojPaginationOptions>('pagination')
export const mojPrimaryNavigation = moj<types.MojPrimaryNavigationOptions>('primary-navigation')
export const mojSearch = moj<types.MojSearchOptions>('search')
export const mojSideNavigation = moj<types.MojSideNavigationOptions>('side-navigation')
export const mojSubNavigation = moj<types.MojSubNavigationOptions>('sub-navigation')
export const mojTaskList = moj<types.MojTaskListOptions>('task-list')
export const mojTicketPanel = moj<types.MojTicketPanelOptions>('ticket-panel')
export const mojTimeline = moj<types.MojTimelineOptions>('timeline')
