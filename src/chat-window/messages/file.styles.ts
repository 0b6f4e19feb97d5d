import {css} from 'lit';

/** Pictures and players. They have their place before anything of them is there. */
export const styles = css`
  .picture {
    padding: 0;
    overflow: hidden;
  }

  [data-from] .bubble.picture {
    background: var(--_surface-raised);
    color: var(--_text);
  }

  .file > img,
  .picture > :not(img) {
    display: none;
  }

  .picture img {
    display: block;
    inline-size: 240px;
    max-inline-size: 100%;
    block-size: auto;
    min-block-size: 44px;
    max-block-size: 320px;
    object-fit: cover;
  }

  .picture img:not([height]) {
    block-size: 180px;
    object-fit: contain;
  }

  .media {
    inline-size: 100%;
    max-inline-size: 320px;
    border-radius: min(18px, var(--_radius));
  }

  audio.media {
    block-size: 44px;
  }

  video.media {
    aspect-ratio: 16 / 9;
    background: #000;
  }

  progress {
    inline-size: 96px;
    block-size: 8px;
    accent-color: var(--_link);
  }
`;
