import { get, type Route } from '#platform/http/route.ts'
import { showHome } from './show-home.ts'

export const routes: Route[] = [get('/', { may: 'home.read', audit: 'home.viewed' }, showHome)]
