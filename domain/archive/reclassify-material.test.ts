import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did } from '#domain/given-history.ts';
import { arrangedCase, aScan, scanId, scannedCase } from '#domain/given-materials.ts';
import { type PetitionEvent, sayEvent } from '#domain/petition/events.ts';
import { attach } from './attach.ts';
import { reclassifyMaterial } from './reclassify-material.ts';

const team = { by: who.petitionTeam, on: days.closed };
const asInstruction = { material: scanId, kind: 'instruction', name: '领导批示.pdf' } as const;
const change = (said: object, history = scannedCase()) =>
  given(...history).when(reclassifyMaterial, { ...asInstruction, ...said }, team);
const sentence = (said: object) =>
  sayEvent(change(said).history().at(-1) as PetitionEvent, { staff: String, person: String });

describe('R16.4 kind and name of a material', () => {
  test('can be changed; who brought it and when stays', () => {
    expect(change({}).after().materials).toMatchObject([
      { id: scanId, kind: 'instruction', name: '领导批示.pdf', digest: aScan.digest, by: who.handler },
    ]);
  });

  test('R16.3 the history says what they were before, and why', () => {
    expect(sentence({ reason: '收错类别' })).toBe(
      '材料“扫描件.pdf”由相关证据材料改列领导批示，改名“领导批示.pdf”：收错类别',
    );
    expect(sentence({ name: aScan.name })).toBe('材料“扫描件.pdf”由相关证据材料改列领导批示');
    expect(sentence({ kind: 'evidence' })).toBe('材料“扫描件.pdf”改名“领导批示.pdf”');
  });

  test('are not changed into what they are, nor for a material that is gone or none', () => {
    change({ kind: 'evidence', name: aScan.name }).isRefused('16', { field: 'name' });
    change({ material: 'elsewhere' }).isRefused('16', { field: 'material' });
    change({}, arrangedCase()).isRefused('16', { field: 'material', remedy: /原件/ });
  });

  test('do not make the same file stand twice in one kind', () => {
    const twice = did(scannedCase(), attach, { ...aScan, kind: 'instruction', name: '批示.pdf' }, team);
    change({}, twice).isRefused('16', { field: 'kind', reason: /“批示.pdf”/ });
  });
});
