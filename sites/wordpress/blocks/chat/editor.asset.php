<?php
/**
 * What the script of the editor needs of WordPress's own.
 *
 * @package Chat_AI_Widget
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '@VERSION@',
);
