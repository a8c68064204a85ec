import { type OpenRoute, openGet } from '#platform/http/open.ts'
import { ok } from '#platform/http/route.ts'
import { accessibilityPage, cookiesPage, privacyPage } from './about.page.ts'
import { showHelp } from './help.ts'

const ABOUT = 'it is about the service, not about anybody'

/** Pages about the service itself. */
export const openRoutes: OpenRoute[] = [
  openGet('/help', ABOUT, showHelp),
  openGet('/accessibility', ABOUT, async ({ lang }) => ok(accessibilityPage(lang))),
  openGet('/privacy', ABOUT, async ({ lang }) => ok(privacyPage(lang))),
  openGet('/cookies', ABOUT, async ({ lang, services }) => ok(cookiesPage(lang, services.secureCookies))),
]
