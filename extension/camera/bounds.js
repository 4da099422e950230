// @ts-check
/**
 * What the camera may take: the same table as the reader's (server/afterword/capture/camera.json);
 * a test holds the two together. Injected before the camera, so it is a script and no module.
 */
/** @type {any} */ (globalThis).afterwordBounds = {
  max_html: 262144,
  max_depth: 200,
  max_jsonld: 262144,
  max_meta: 100,
  max_meta_value: 2000,
  max_selection: 20000,
  max_ics: 5,
  max_ics_text: 524288,
  hidden: "data-afterword-hidden",
  drop: [
    "script", "style", "noscript", "template", "svg", "math", "img", "picture", "source", "track", "video", "audio",
    "canvas", "map", "area", "object", "embed", "applet", "param", "base", "head", "progress", "meter",
  ],
  attributes: [
    "id", "class", "role", "href", "datetime", "title", "lang", "dir", "content", "for", "type", "name", "value",
    "itemscope", "itemtype", "itemprop", "itemid", "itemref", "property", "typeof", "vocab",
    "data-testid", "data-automation-id", "data-qa", "data-test", "data-ui",
    "data-email", "data-hovercard-id", "data-eventid", "data-datekey", "data-app-section", "data-calitemid",
    "data-start-time", "data-legacy-message-id", "email",
  ],
};
