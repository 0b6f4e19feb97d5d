<?php // Runs a template's code and prints the script tags that Joomla would, by its rules for attributes.
class Assets {
    public function registerAndUseScript(string $name, string $src, array $options, array $attributes): void {
        $tag = '<script src="' . htmlspecialchars($src) . '"';
        foreach ($attributes as $key => $value) {
            if ($value === false) continue;
            $tag .= ' ' . htmlspecialchars($key) . ($value === true ? '' : '="' . htmlspecialchars($value) . '"');
        }
        echo $tag . '></script>';
    }
}

(new class {
    public function getWebAssetManager(): Assets { return new Assets(); }

    public function render(string $code): void { eval('?>' . $code); }
})->render(stream_get_contents(STDIN));
