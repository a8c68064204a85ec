import { apiGet, apiPost, get, post, type Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import {
  changeRecord,
  changeRecordByApi,
  Form as RecordForm,
  showChangeRecord,
  showRecord,
} from './area-record.ts'
import {
  addACommandArea,
  CommandParams,
  endCommandArea,
  endLeadManager,
  LeadForm,
  nameLeadByApi,
  nameLeadManager,
  renameCommandArea,
  showAddCommandArea,
  showCommandArea,
} from './command-areas.ts'
import {
  addByApi,
  addToDirectory,
  ChangeForm,
  changeAgency,
  changeByApi,
  EndForm,
  endAgency,
  endByApi,
  Form,
  restoreAgency,
  showAddAgency,
  showChangeAgency,
  showEndAgency,
} from './keep-agency.ts'
import { chooseDirectory, showAgencies } from './list-agencies.ts'
import { KEEPS } from './parts.ts'
import {
  ChangeForm as ChangeProtocolForm,
  changeProtocol,
  changeProtocolByApi,
  endProtocol,
  Form as ProtocolForm,
  ProtocolParams,
  recordProtocol,
  recordProtocolByApi,
  showAddProtocol,
  showChangeProtocol,
  showProtocol,
  showProtocols,
} from './protocols.ts'
import { routes as requests } from './requests/routes.ts'
import { AgencyParams, showAgency } from './show-agency.ts'

const reads = 'home.read'
const area = '/areas/:areaId'
const agency = `${area}/agencies/:agencyId`
const protocol = `${area}/protocols/:protocolId`
const command = `${area}/command-areas/:commandAreaId`

const directory: Route[] = [
  get('/agencies', { may: reads, audit: 'directories.listed' }, chooseDirectory),
  get(`${area}/agencies`, { may: reads, audit: 'agencies.listed' }, showAgencies),
  get(`${area}/agencies/new`, { may: KEEPS, audit: 'agency-form.viewed' }, showAddAgency),
  post(`${area}/agencies/new`, { may: KEEPS, audit: 'agency.added' }, addToDirectory),
  get(agency, { may: reads, audit: 'agency.viewed' }, showAgency),
  get(`${agency}/change`, { may: KEEPS, audit: 'agency-form.viewed' }, showChangeAgency),
  post(`${agency}/change`, { may: KEEPS, audit: 'agency.changed' }, changeAgency),
  get(`${agency}/end`, { may: KEEPS, audit: 'agency-end-form.viewed' }, showEndAgency),
  post(`${agency}/end`, { may: KEEPS, audit: 'agency.ended' }, endAgency),
  post(`${agency}/restore`, { may: KEEPS, audit: 'agency.restored' }, restoreAgency),
]

const protocols: Route[] = [
  get(`${area}/protocols`, { may: reads, audit: 'protocols.listed' }, showProtocols),
  get(`${area}/protocols/new`, { may: KEEPS, audit: 'protocol-form.viewed' }, showAddProtocol),
  post(`${area}/protocols/new`, { may: KEEPS, audit: 'protocol.added' }, recordProtocol),
  get(protocol, { may: reads, audit: 'protocol.viewed' }, showProtocol),
  get(`${protocol}/change`, { may: KEEPS, audit: 'protocol-form.viewed' }, showChangeProtocol),
  post(`${protocol}/change`, { may: KEEPS, audit: 'protocol.changed' }, changeProtocol),
  post(`${protocol}/end`, { may: KEEPS, audit: 'protocol.ended' }, endProtocol),
]

const record: Route[] = [
  get(`${area}/record`, { may: reads, audit: 'area-record.viewed' }, showRecord),
  get(`${area}/record/change`, { may: KEEPS, audit: 'area-record-form.viewed' }, showChangeRecord),
  post(`${area}/record/change`, { may: KEEPS, audit: 'area-record.changed' }, changeRecord),
  get(`${area}/command-areas/new`, { may: KEEPS, audit: 'command-area-form.viewed' }, showAddCommandArea),
  post(`${area}/command-areas/new`, { may: KEEPS, audit: 'command-area.added' }, addACommandArea),
  get(command, { may: KEEPS, audit: 'command-area.viewed' }, showCommandArea),
  post(`${command}/change`, { may: KEEPS, audit: 'command-area.changed' }, renameCommandArea),
  post(`${command}/end`, { may: KEEPS, audit: 'command-area.ended' }, endCommandArea),
  post(`${command}/lead-managers`, { may: KEEPS, audit: 'lead-manager.named' }, nameLeadManager),
  post(`${command}/lead-managers/end`, { may: KEEPS, audit: 'lead-manager.ended' }, endLeadManager),
]

const of = { params: api.Params }
const ofAgency = { params: AgencyParams, response: api.Made }

const interfaces: Route[] = [
  apiGet(
    `/api/v1${area}/agencies`,
    {
      may: reads,
      audit: 'agencies.listed',
      summary: 'The agency directory of an area',
      ...of,
      query: api.Filter,
      response: api.Agencies,
    },
    api.agencies,
  ),
  apiGet(
    `/api/v1${agency}`,
    {
      may: reads,
      audit: 'agency.viewed',
      summary: 'One agency of the directory',
      params: AgencyParams,
      response: api.OneAgency,
    },
    api.agency,
  ),
  apiPost(
    `/api/v1${area}/agencies`,
    {
      may: KEEPS,
      audit: 'agency.added',
      summary: 'Bring a new agency into the directory',
      ...of,
      body: Form,
      response: api.Made,
    },
    addByApi,
  ),
  apiPost(
    `/api/v1${agency}/change`,
    {
      may: KEEPS,
      audit: 'agency.changed',
      summary: 'Change the entry of an agency',
      ...ofAgency,
      body: ChangeForm,
    },
    changeByApi,
  ),
  apiPost(
    `/api/v1${agency}/end`,
    { may: KEEPS, audit: 'agency.ended', summary: 'End the part of an agency', ...ofAgency, body: EndForm },
    endByApi,
  ),
  apiGet(
    `/api/v1${area}/protocols`,
    {
      may: reads,
      audit: 'protocols.listed',
      summary: 'The signed protocols of an area',
      ...of,
      response: api.Protocols,
    },
    api.protocols,
  ),
  apiPost(
    `/api/v1${area}/protocols`,
    {
      may: KEEPS,
      audit: 'protocol.added',
      summary: 'Record a signed protocol',
      ...of,
      body: ProtocolForm,
      response: api.Made,
    },
    recordProtocolByApi,
  ),
  apiPost(
    `/api/v1${protocol}/change`,
    {
      may: KEEPS,
      audit: 'protocol.changed',
      summary: 'Change a signed protocol',
      params: ProtocolParams,
      body: ChangeProtocolForm,
      response: api.Made,
    },
    changeProtocolByApi,
  ),
  apiGet(
    `/api/v1${area}/record`,
    {
      may: reads,
      audit: 'area-record.viewed',
      summary: 'The record of an area',
      ...of,
      response: api.AreaRecord,
    },
    api.areaRecord,
  ),
  apiPost(
    `/api/v1${area}/record`,
    {
      may: KEEPS,
      audit: 'area-record.changed',
      summary: 'Change the record of an area',
      ...of,
      body: RecordForm,
      response: api.Made,
    },
    changeRecordByApi,
  ),
  apiPost(
    `/api/v1${command}/lead-managers`,
    {
      may: KEEPS,
      audit: 'lead-manager.named',
      summary: 'Name the lead manager of a service for a command area',
      params: CommandParams,
      body: LeadForm,
      response: api.Made,
    },
    nameLeadByApi,
  ),
]

export const routes: Route[] = [...directory, ...protocols, ...record, ...requests, ...interfaces]
