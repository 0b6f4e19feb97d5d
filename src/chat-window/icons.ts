import {html, svg} from 'lit';
import type {SVGTemplateResult, TemplateResult} from 'lit';

const icon = (shape: SVGTemplateResult): TemplateResult => html`
  <svg
    aria-hidden="true"
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${shape}
  </svg>
`;

export const closeIcon = icon(svg`<path d="m5 5 10 10M15 5 5 15" />`);
export const menuIcon = icon(svg`<path d="M4.5 10h.01M10 10h.01M15.5 10h.01" stroke-width="3" />`);
export const sendIcon = icon(svg`<path d="M10 16V4M4.5 9.5 10 4l5.5 5.5" />`);
export const downIcon = icon(svg`<path d="M10 4v12M4.5 10.5 10 16l5.5-5.5" />`);
export const thumbIcon = icon(
  svg`<path d="m6 9 3-6q2 0 2 2v3h4q2 0 2 2l-1 5q-.5 2-2 2H6zH3v8h3" />`,
);
export const clipIcon = icon(
  svg`<path d="m14 5-7 7a2 2 0 0 0 3 3l6-6a3.5 3.5 0 0 0-5-5l-6 6a5 5 0 0 0 7 7l5-5" />`,
);
export const fileIcon = icon(
  svg`<path d="M11 2.5H6A1.5 1.5 0 0 0 4.5 4v12A1.5 1.5 0 0 0 6 17.5h8a1.5 1.5 0 0 0 1.5-1.5V7zV7h4.5" />`,
);
