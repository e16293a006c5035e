import type { PolicySource } from '../model/program.ts'
import { isInEea } from './eea.ts'

/** Whether the UAVG appears to apply (art. 4): to a controller in the Netherlands, and to one outside the EEA that uses data of people there. */
export const isUnderDutchLaw = ({ organisation, representative, authority }: PolicySource): boolean => {
  const country = organisation.address?.country
  if (country !== undefined && isInEea(country)) return country === 'NL'
  const isRepresentedThere = representative !== undefined && 'address' in representative && representative.address.country === 'NL'
  return isRepresentedThere || authority === 'AP'
}
