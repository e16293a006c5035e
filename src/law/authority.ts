/**
 * The Dutch supervisory authority (art. 6 UAVG). Source: its own website, read on 21 November 2026. It publishes no
 * e-mail address for complaints.
 */
export const dutchAuthority = {
  complaint: {
    nl: 'https://autoriteitpersoonsgegevens.nl/een-tip-of-klacht-indienen-bij-de-ap',
    en: 'https://autoriteitpersoonsgegevens.nl/en/submitting-a-tip-off-or-a-complaint-to-the-dutch-dpa',
  },
} as const
