/**
 * The European Economic Area: the 27 member states of the Union and Iceland, Liechtenstein, Norway.
 * Source: Agreement on the EEA, OJ L 1, 3.1.1994, art. 126 and its later accessions; read on 21 November 2026.
 */
const eea = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '))

/** Whether data that go to this country stay in the EEA. */
export const isInEea = (country: string): boolean => eea.has(country)
