import { type Dated, secondHand } from './dated.ts'

export type TrackerCategory = 'analytics' | 'marketing' | 'social'

export interface Tracker {
  /** The name of the cookie; `*` stands for anything. */
  readonly pattern: string
  readonly vendor: string
  readonly category: TrackerCategory
}

const of = (vendor: string, category: TrackerCategory, patterns: string): readonly Tracker[] =>
  patterns.split(' ').map((pattern) => ({ pattern, vendor, category }))

/** Cookies of measuring and advertising; not those that only remember a choice about cookies, such as `li_gc`. */
export const trackers = {
  ...secondHand,
  source: 'The cookie lists that the vendors publish',
  list: [
    ...of('Google Analytics', 'analytics', '_ga _ga_* _gid _gat* _gac_* _gaexp* _dc_gtm_* __utm* FPID FPLC AMP_TOKEN'),
    ...of('Google', 'marketing', '_gcl* FPAU FPGCLAW FPGCLDC IDE DSID NID ANID 1P_JAR __gads __gpi* test_cookie VISITOR_INFO1_LIVE YSC'),
    ...of('Meta', 'marketing', '_fbp _fbc fr'),
    ...of('Microsoft Clarity', 'analytics', '_clck _clsk CLID'),
    ...of('Microsoft', 'marketing', 'MUID MUIDB _uet* ANONCHK SRM_B'),
    ...of('LinkedIn', 'marketing', 'li_fat_id li_sugr li_oatml li_giant* ln_or AnalyticsSyncHistory UserMatchHistory'),
    ...of('LinkedIn', 'social', 'bcookie bscookie lidc'),
    ...of('TikTok', 'marketing', '_ttp _tt_* ttcsid*'),
    ...of('Pinterest', 'marketing', '_pin_* _pinterest_* _epik _derived_epik'),
    ...of('Snap', 'marketing', '_scid* _sctr*'),
    ...of('X', 'marketing', 'personalization_id muc_ads guest_id_ads guest_id_marketing'),
    ...of('X', 'social', 'guest_id'),
    ...of('Reddit', 'marketing', '_rdt_uuid'),
    ...of('AddThis', 'social', '__atuvc __atuvs'),
    ...of('ShareThis', 'social', '__stid __stidv'),
    ...of('Criteo', 'marketing', 'cto_bundle cto_bidid'),
    ...of('Quantcast', 'marketing', '__qca'),
    ...of('Taboola', 'marketing', 't_gid taboola_*'),
    ...of('Squeezely', 'marketing', 'sqzl*'),
    ...of('HubSpot', 'marketing', 'hubspotutk __hstc __hssc __hssrc'),
    ...of('Marketo', 'marketing', '_mkto_trk'),
    ...of('ActiveCampaign', 'marketing', 'prism_*'),
    ...of('Klaviyo', 'marketing', '__kla_id'),
    ...of('Leadfeeder', 'marketing', '_lfa'),
    ...of('Hotjar', 'analytics', '_hj*'),
    ...of('Matomo', 'analytics', '_pk_*'),
    ...of('Adobe', 'analytics', 'AMCV_* AMCVS_* s_vi demdex'),
    ...of('Amplitude', 'analytics', 'amplitude*'),
    ...of('Mixpanel', 'analytics', 'mp_*_mixpanel'),
    ...of('Segment', 'analytics', 'ajs_*'),
    ...of('Heap', 'analytics', '_hp2_*'),
    ...of('FullStory', 'analytics', 'fs_uid'),
    ...of('Mouseflow', 'analytics', 'mf_user'),
    ...of('Crazy Egg', 'analytics', '_ce.*'),
    ...of('VWO', 'analytics', '_vwo_* _vis_opt_*'),
    ...of('Optimizely', 'analytics', 'optimizely*'),
    ...of('AB Tasty', 'analytics', 'ABTasty*'),
    ...of('Yandex', 'analytics', '_ym_*'),
  ],
} as const satisfies Dated & Record<string, unknown>

const matches = (pattern: string, name: string): boolean => {
  const [start = '', end] = pattern.split('*')
  if (end === undefined) return name === pattern
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end)
}

/** The tracker that sets a cookie of this name, which may itself end in `*`: `_ga`, `_ga_ABC123`, `_hj*`. */
export const knownTracker = (name: string): Tracker | undefined =>
  trackers.list.find(({ pattern }) => matches(pattern, name.endsWith('*') ? name.slice(0, -1) : name))
