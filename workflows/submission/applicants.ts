export const clerk = { role: 'clerk', relation: 'applicant' };
export const unitHead = { role: 'unit-head', relation: 'applicant' };
export const partnerClerk = { role: 'clerk', relation: 'partner' };
export const partnerHead = { role: 'unit-head', relation: 'partner' };

/** At a higher level the applicant is the office that recommended. */
export const recommendingOffice = { role: 'office', relation: 'applicant' };
