import {ApiError} from '../api-error.mjs';
import {isRecord} from '../read-args.mjs';

/** @typedef {ReturnType<typeof plainSettings>} AgentSettings */

const COLOURS = /** @type {const} */ ({
  light: {
    primary_color: '#4a5bd4',
    primary_contrast_color: '#ffffff',
    bot_message_bg_color: '#eef0f5',
    bot_message_bg_contrast_color: '#111111',
  },
  dark: {
    primary_color: '#8f9bf0',
    primary_contrast_color: '#111111',
    bot_message_bg_color: '#2b2d36',
    bot_message_bg_contrast_color: '#f2f2f5',
  },
});

/**
 * What `messenger_settings` says of an agent that nobody has told anything else, by the wire's
 * own names.
 */
export function plainSettings() {
  return {
    attachment_mode: 'always',
    bot: {
      reply_to_file: true,
      special_notice: '',
      is_special_notice_enabled: false,
      show_handoff_button: true,
      is_multiple_active_conversations_enabled: false,
      is_user_feedback_enabled: true,
      is_user_feedback_comment_option_enabled: true,
    },
    appearance: {selected_theme: 'light', themes: structuredClone(COLOURS)},
    launcher: {image_type: 'default_icon', image_url: '', auto_open: false},
    memory: {
      enabled: false,
      show_indicator: false,
      toggle_allowed: false,
      delete_on_off: false,
      consent_dialog: /** @type {{body: string} | null} */ (null),
    },
    upload_restriction: {
      default_upload_size_limit: 25 * 1024 * 1024,
      upload_size_limit_per_type: /** @type {Record<string, number>} */ ({}),
      supported_image_mime_types: ['image/png', 'image/jpeg', 'image/gif', 'image/svg+xml'],
      supported_file_mime_types: ['application/pdf', 'text/plain', 'text/csv'],
      max_attachment_count: 3,
    },
  };
}

/**
 * Puts changes into the settings, part by part; a part that nobody knows is refused.
 *
 * @param {AgentSettings} settings
 * @param {Record<string, unknown>} changes
 */
export function changeSettings(settings, changes) {
  for (const [name, change] of Object.entries(changes)) {
    if (!(name in settings)) {
      const known = Object.keys(settings).join(', ');
      throw new ApiError(400105, `Unknown setting "${name}". Known: ${known}.`);
    }
    Object.assign(settings, {[name]: merged(Reflect.get(settings, name), change)});
  }
}

/**
 * @param {unknown} old
 * @param {unknown} change
 * @returns {unknown}
 */
function merged(old, change) {
  if (!isRecord(old) || !isRecord(change)) return change;
  const parts = Object.entries(change).map(([name, part]) => [name, merged(old[name], part)]);
  return {...old, ...Object.fromEntries(parts)};
}

/**
 * Refuses an upload that the rules of an agent forbid.
 *
 * @param {AgentSettings} settings
 * @param {{type: string, size: number}} file
 */
export function checkUpload({upload_restriction: rules}, {type, size}) {
  const {supported_image_mime_types: images, supported_file_mime_types: others} = rules;
  const kind = type.split(';')[0] ?? '';
  if (![...images, ...others].includes(kind)) {
    throw new ApiError(400111, `This agent takes no files of the type "${kind}".`);
  }
  const limit = rules.upload_size_limit_per_type[kind] ?? rules.default_upload_size_limit;
  if (size > limit) throw new ApiError(800260, 'The file is too large.', {status: 413});
}
