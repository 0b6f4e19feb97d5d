import {h} from '../lab/dom.js';

const WIDE = `The log says it all:

\`\`\`sh
npx --yes create-chat --application LOCAL-APP --region ap-northeast-2 --template storefront
\`\`\`

| Plan | Messages a month | Seats | Support | Data is kept for | Price |
| --- | ---: | ---: | --- | --- | ---: |
| Free | 1,000 | 1 | Forum | 30 days | €0 |
| Business | 250,000 | 50 | Within four hours | two years | €1,240 |`;

const LONG = `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft is one word.

See https://example.com/a/very/long/path/that/goes/on/and/on/without/any/place/to/break/at/all.html
or \`a_variable_whose_name_is_longer_than_any_line_of_a_narrow_window_could_ever_be\`.`;

const KOREAN = `안녕하세요! **배송 조회**는 이렇게 하세요.

1. 주문 내역에서 상품을 고릅니다.
2. ‘배송 조회’를 누르면 현재 위치와 도착 예정일을 확인할 수 있습니다.

문의가 더 있으시면 편하게 말씀해 주세요.`;

const ARABIC = `أهلاً بك! لتتبّع **طلبك**:

- افتح صفحة الطلبات
- اضغط على «تتبّع الشحنة»

رقم الطلب هو \`A-1042\`، ويصل عبر [موقع البريد](https://post.example/parcel).`;

/** A page's own, of a shop for boats. */
const STRINGS = {
  online: 'On deck',
  welcome: 'Ahoy! What is your boat in need of?',
  writeMessage: 'Hail the harbour…',
};

/** @type {Record<string, import('./gallery.js').Scene>} */
export const words = {
  'Nothing said yet': {shows: 'Ask anything'},
  'A greeting, and what to ask': {bot: 'docs-bot', shows: 'How do I theme it?'},
  'Words of the page’s own': {
    attributes: {strings: JSON.stringify(STRINGS)},
    shows: STRINGS.welcome,
  },
  'A badge and a footer': {
    asks: 'Hello?',
    shows: 'can be wrong',
    prepare: (widget) => {
      const more = h('a', {href: 'https://shop.example/privacy'}, 'What we keep');
      widget.append(
        h('span', {slot: 'header-badge'}, 'Beta'),
        h('p', {slot: 'footer'}, 'Answers can be wrong. ', more),
      );
    },
  },
  'A formatted answer': {
    bot: 'stream',
    asks: 'What may a reply hold?',
    shows: 'That was all of it.',
  },
  'Wide code, wide tables': {
    bot: 'silent',
    asks: 'What does it cost?',
    shows: 'Within four hours',
    act: (it) => it.hear(WIDE),
  },
  'Long words': {
    bot: 'silent',
    asks: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz?',
    shows: 'is one word',
    act: (it) => it.hear(LONG),
  },
  'What a visitor writes': {
    asks: 'I have three questions:\n\n1. Where is it?\n2. *When* does it come?\n3. https://example.com/is/this/the/right/page/for/a/parcel/from/abroad',
    shows: 'does it come',
  },
  'An answer that grows': {
    bot: 'silent',
    asks: 'How long does it take?',
    shows: 'That depends on',
    act: (it) => it.hear('That depends on where you', {data: {stream: true}}),
  },
  'A correction, and a slip taken back': {
    bot: 'silent',
    asks: 'What does the lamp cost?',
    shows: '€95',
    act: async (it) => {
      const price = await it.hear('It costs €90.');
      const slip = await it.hear('Lunch at one?');
      await it.fault('deleteMessage', slip);
      await it.fault('edit', {...price, text: 'It costs €95, and lasts for ten years.'});
    },
  },
  'Somebody is typing': {
    bot: 'silent',
    asks: 'Are you there?',
    shows: 'Silent is typing',
    act: async (it) => {
      const type = () => it.fault('typing', {userId: 'silent'});
      await type();
      // It is forgotten after ten seconds.
      setInterval(() => void type(), 5_000);
    },
  },
  'A person takes over': {
    bot: 'silent',
    asks: 'I would like to speak to a person.',
    shows: 'how can I help',
    act: async (it) => {
      await it.hear('One moment, I will find somebody.');
      await it.fault('say', {text: 'This conversation is recorded.'});
      const userId = `sam-${it.widget.session.userId ?? ''}`;
      await it.control('createUser', {userId, nickname: 'Sam Rivers'});
      await it.fault('join', {userId});
      await it.fault('say', {userId, text: 'Hello, this is Sam.'});
      await it.fault('say', {userId, text: 'So, how can I help?'});
    },
  },
  Korean: {
    bot: 'silent',
    attributes: {lang: 'ko'},
    asks: '배송이 어디쯤 왔는지 알 수 있을까요?',
    shows: '안녕하세요',
    act: (it) =>
      it.hear(KOREAN, {
        extended_message_payload: {suggested_replies: ['주문 취소', '교환 및 반품']},
      }),
  },
  Arabic: {
    bot: 'silent',
    attributes: {lang: 'ar'},
    asks: 'أين طلبي؟',
    shows: 'أهلاً بك',
    act: (it) => it.hear(ARABIC),
  },
};
