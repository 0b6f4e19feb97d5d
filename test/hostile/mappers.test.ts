import {expect} from '@open-wc/testing';
import fc from 'fast-check';

import {toFields} from '../../src/sendbird/read-json.js';
import {toAttachments} from '../../src/sendbird/to-attachments.js';
import {toFeedback} from '../../src/sendbird/to-feedback.js';
import {blocksWriting, toForm} from '../../src/sendbird/to-form.js';
import {toMessage} from '../../src/sendbird/to-message.js';
import {fetchSettings} from '../../src/sendbird/widget-setting.js';
import {hostileJson, isPlain} from './hostile-json.js';
import {sdkMessage} from './sdk-message.js';

const ROLES = {userId: 'ada', botId: 'bot'};

describe('whatever a bot sends', () => {
  it('becomes attachments that are plain data', () => {
    check(
      fc.property(hostileJson, hostileJson, fc.string(), (data, payload, text) => {
        const attachments = toAttachments(text, toFields(data), toFields(payload));

        expect(attachments.every(isPlain)).to.equal(true);
      }),
    );
  });

  it('becomes a form that is plain data, or none', () => {
    check(
      fc.property(fc.constantFrom('form', 'message_form'), hostileJson, (kind, given) => {
        const form = toForm({[kind]: given});

        expect(isPlain(form)).to.equal(true);
        expect(blocksWriting({[kind]: given})).to.be.a('boolean');
      }),
    );
  });

  it('becomes a rating, or none', () => {
    check(
      fc.property(hostileJson, (payload) => {
        const feedback = toFeedback(payload);

        expect(feedback?.rating ?? null).to.be.oneOf(['good', 'bad', null]);
        expect(feedback?.comment ?? '').to.be.a('string');
      }),
    );
  });

  for (const kind of ['user', 'file', 'files', 'admin'] as const) {
    it(`becomes a message of ours, as a ${kind} message`, () => {
      const fields = fc.record({
        message: hostileJson,
        data: fc.oneof(
          hostileJson,
          hostileJson.map((value) => JSON.stringify(value)),
        ),
        extendedMessagePayload: hostileJson,
        suggestedReplies: hostileJson,
        createdAt: fc.oneof(hostileJson, fc.double()),
        name: hostileJson,
        url: hostileJson,
        type: hostileJson,
        size: fc.oneof(hostileJson, fc.double()),
        metaArrays: fc.oneof(hostileJson),
        fileInfoList: fc.oneof(hostileJson, fc.array(hostileJson, {minLength: 1})),
        sender: fc.oneof(
          fc.constant(null),
          fc.record({
            userId: hostileJson,
            nickname: hostileJson,
            plainProfileUrl: hostileJson,
          }),
        ),
      });
      check(
        fc.property(fields, (given) => {
          const message = toMessage(sdkMessage(kind, given), ROLES);

          expect(isPlain(message)).to.equal(true);
          // Nobody can see several files that are none.
          if (kind === 'files' && message === null) return;
          expect(() => new Date(message!.createdAt).toISOString()).not.to.throw();
          const said = message!.type === 'file' ? message!.name : message!.text;
          expect(said).to.be.a('string');
          if (message!.type === 'system') return;
          const {name, pictureUrl} = message!.sender;
          expect([typeof name, typeof pictureUrl]).to.deep.equal(['string', 'string']);
          if (message!.type !== 'file') return;
          const {url, mimeType, size} = message!;
          expect([typeof url, typeof mimeType, size >= 0]).to.deep.equal([
            'string',
            'string',
            true,
          ]);
        }),
      );
    });
  }

  it('becomes settings of the widget, or an error of ours', async () => {
    const json = fc.oneof(
      hostileJson.map((value) => JSON.stringify(value)),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(json, async (body) => {
        // What is behind the # is no part of the request.
        const apiHost = `${URL.createObjectURL(new Blob([body]))}#`;
        const {signal} = new AbortController();
        const settings = await fetchSettings({
          appId: 'A',
          botId: 'b',
          apiHost,
          guest: 'create',
          signal,
        }).catch((error: unknown) => ({code: (error as {code: unknown}).code}));

        expect(isPlain(settings)).to.equal(true);
        if ('code' in settings) expect(settings.code).to.equal('settings/unreachable');
        URL.revokeObjectURL(apiHost.slice(0, -1));
      }),
      {seed: 1, numRuns: 200},
    );
  });
});

/** The same cases each time: what fails here fails everywhere. */
function check<T>(property: fc.IProperty<T>) {
  fc.assert(property, {seed: 1, numRuns: 300});
}
