// What the block is in the editor: its place and its size. It does not chat there, for that would
// make a guest at Sendbird with each look at the page.
(({blocks, blockEditor, components, element, i18n}) => {
  const {createElement: el, Fragment} = element;
  const {__} = i18n;

  const MIN_HEIGHT = 320;
  const MAX_HEIGHT = 900;

  function settingsOf({attributes, setAttributes}) {
    return el(
      blockEditor.InspectorControls,
      null,
      el(
        components.PanelBody,
        {title: __('Chat', 'chat-ai-widget')},
        el(components.RangeControl, {
          label: __('Height in pixels', 'chat-ai-widget'),
          value: attributes.height,
          min: MIN_HEIGHT,
          max: MAX_HEIGHT,
          step: 20,
          onChange: (height) => setAttributes({height}),
        }),
        el(components.TextControl, {
          label: __('Bot ID', 'chat-ai-widget'),
          help: __('Empty for the bot of the site.', 'chat-ai-widget'),
          value: attributes.botId,
          onChange: (botId) => setAttributes({botId: botId.trim()}),
        }),
      ),
    );
  }

  function Edit(props) {
    const {height, botId} = props.attributes;
    const sketch = el(
      'div',
      {className: 'chat-ai-widget-sketch', style: {height}},
      el('strong', null, __('AI Chat', 'chat-ai-widget')),
      el('span', null, __('Visitors chat here with the bot of your site.', 'chat-ai-widget')),
      botId && el('code', null, botId),
    );
    return el(Fragment, null, settingsOf(props), el('div', blockEditor.useBlockProps(), sketch));
  }

  blocks.registerBlockType('chat-ai-widget/chat', {
    icon: 'format-chat',
    edit: Edit,
    save: () => null,
  });
})(window.wp);
