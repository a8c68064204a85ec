import { component } from './component.ts'
import type * as types from './govuk.types.ts'

/**
 * The GOV.UK Design System, one function a component, under the published names and options. Text is escaped;
 * options called `html` take markup made by `html`.
 */
function govuk<Options extends object>(name: string) {
  return component<Options>(`govuk/components/${name}/template.njk`)
}

export const govukAccordion = govuk<types.GovukAccordionOptions>('accordion')
export const govukBackLink = govuk<types.GovukBackLinkOptions>('back-link')
export const govukBreadcrumbs = govuk<types.GovukBreadcrumbsOptions>('breadcrumbs')
export const govukButton = govuk<types.GovukButtonOptions>('button')
export const govukCharacterCount = govuk<types.GovukCharacterCountOptions>('character-count')
export const govukCheckboxes = govuk<types.GovukCheckboxesOptions>('checkboxes')
export const govukCookieBanner = govuk<types.GovukCookieBannerOptions>('cookie-banner')
export const govukDateInput = govuk<types.GovukDateInputOptions>('date-input')
export const govukDetails = govuk<types.GovukDetailsOptions>('details')
export const govukErrorMessage = govuk<types.GovukErrorMessageOptions>('error-message')
export const govukErrorSummary = govuk<types.GovukErrorSummaryOptions>('error-summary')
export const govukExitThisPage = govuk<types.GovukExitThisPageOptions>('exit-this-page')
export const govukFeedback = govuk<types.GovukFeedbackOptions>('feedback')
export const govukFieldset = govuk<types.GovukFieldsetOptions>('fieldset')
export const govukFileUpload = govuk<types.GovukFileUploadOptions>('file-upload')
export const govukFooter = govuk<types.GovukFooterOptions>('footer')
export const govukGenericHeader = govuk<types.GovukGenericHeaderOptions>('generic-header')
export const govukHeader = govuk<types.GovukHeaderOptions>('header')
export const govukHint = govuk<types.GovukHintOptions>('hint')
export const govukInput = govuk<types.GovukInputOptions>('input')
export const govukInsetText = govuk<types.GovukInsetTextOptions>('inset-text')
export const govukLabel = govuk<types.GovukLabelOptions>('label')
export const govukLanguageNavigation = govuk<types.GovukLanguageNavigationOptions>('language-navigation')
export const govukNotificationBanner = govuk<types.GovukNotificationBannerOptions>('notification-banner')
export const govukPagination = govuk<types.GovukPaginationOptions>('pagination')
export const govukPanel = govuk<types.GovukPanelOptions>('panel')
export const govukPasswordInput = govuk<types.GovukPasswordInputOptions>('password-input')
export const govukPhaseBanner = govuk<types.GovukPhaseBannerOptions>('phase-banner')
export const govukRadios = govuk<types.GovukRadiosOptions>('radios')
export const govukSelect = govuk<types.GovukSelectOptions>('select')
export const govukServiceNavigation = govuk<types.GovukServiceNavigationOptions>('service-navigation')
export const govukSkipLink = govuk<types.GovukSkipLinkOptions>('skip-link')
export const govukSummaryList = govuk<types.GovukSummaryListOptions>('summary-list')
export const govukTable = govuk<types.GovukTableOptions>('table')
export const govukTabs = govuk<types.GovukTabsOptions>('tabs')
export const govukTag = govuk<types.GovukTagOptions>('tag')
export const govukTaskList = govuk<types.GovukTaskListOptions>('task-list')
export const govukTextarea = govuk<types.GovukTextareaOptions>('textarea')
export const govukWarningText = govuk<types.GovukWarningTextOptions>('warning-text')
