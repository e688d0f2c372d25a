// What a stored contract says beside its metering is for display only, and never makes the contract faulty.
import { decodeContract } from '../../src/zendesk/decode/contract';
import { wireRecord } from '../support/wire';

test('user licences come as a number', () => {
  expect(decodeContract(wireRecord({ licences: 120 })).licences).toBe(120);
});

test.each([null, '', 'many', -3, 1.5, true])('licences of %p are not said', (licences) => {
  expect(decodeContract(wireRecord({ licences })).licences).toBeNull();
});

test('authorized contacts are separated as people separate them, without regard to case', () => {
  const row = decodeContract(wireRecord({ authorized_contacts: 'It@Fjord.example, ops@fjord.example\n' }));
  expect(row.authorizedContacts).toEqual(['it@fjord.example', 'ops@fjord.example']);
});
