/**
 * The wiring: {@code Application} and {@code Settings}. The packages are layers, each
 * knows only those before it:
 * <ul>
 * <li>{@code model}: kinds of things, facts, articles, languages; pure, it also compiles
 * for the browser</li>
 * <li>{@code sip}: a SIP message and its parts; pure, like all that follow up to
 * {@code query}</li>
 * <li>{@code capture}: messages from files of packets</li>
 * <li>{@code log}: messages from texts and logs</li>
 * <li>{@code call}: transactions, hops, calls, and who decided them</li>
 * <li>{@code finding}: rules, and what they prove</li>
 * <li>{@code trace}: from bytes to all of that; redaction, the ticket, the drawing for
 * terminals</li>
 * <li>{@code query}: what was typed, and what it finds</li>
 * <li>{@code browser}: what a page in a browser calls of these; TeaVM compiles it to
 * {@code static/decoder.js} and {@code static/finder.js}</li>
 * <li>{@code read}: files of a folder or jar, with an overlay, to a catalog; problems
 * with file and line</li>
 * <li>{@code sheet}: what each page says, as typed parts; a maker per kind</li>
 * <li>{@code form}: a writer per form: HTML, Markdown, text, JSON, CSV, feeds,
 * pictures</li>
 * <li>{@code site}: addresses, operations, finished bytes, cache and reload</li>
 * <li>{@code mcp}: the Model Context Protocol for agents</li>
 * <li>{@code command}: what the program does on the command line</li>
 * <li>{@code server}: HTTP on Jetty</li>
 * </ul>
 * The road of a request, from the socket to the bytes: <pre>
 * socket ── Jetty ── server.SiteHandler ── bytes are ready? ───────────── yes ──┐
 *                        │ no: on a worker thread                               │
 *                        ▼                                                      │
 *                    site.LiveSite ── site.Site (one state of all files)        │
 *                        │                                                      │
 *    a file, a picture ──┤ Assets, Addresses.picture ── form.PicturePainter     │
 *    data, the API ──────┤ Addresses.file, Operations ── form.JsonForm          │
 *    .md .txt, Accept ───┤ Representations ── form.MarkdownForm, TextForm       │
 *    a page ─────────────┤ Addresses.page ── sheet.Sheets ── form.HtmlForm      │
 *    another spelling ───┤ Spellings ── 301                                     │
 *    nothing ────────────┘ sheet of the 404                                     │
 *                        ▼                                                      │
 *                    site.Resource (gzip, Brotli) ── site.Cache ────────────────┤
 *                                                                               ▼
 *                    server.Sender (validators, encoding, header fields) ── socket
 * </pre>
 */
@NullMarked
package org.sipcodes;

import org.jspecify.annotations.NullMarked;
