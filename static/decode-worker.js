// Decodes beside the page, so that the page stays alive. It reads files itself and sends nothing anywhere.
"use strict";
(() => {
	const port = (globalThis.decoding ||= {}).port || globalThis;
	const load = globalThis.importScripts ? async (...scripts) => importScripts(...scripts) : (...scripts) => Promise.all(scripts.map(sip.load));
	const SLICE = 1 << 22;
	let decoder;
	let turn = 0;

	const prepare = async ({ script, words, tags, lines }) => {
		// The script exports to where it finds something of this name.
		decoder = globalThis.exports = {};
		await load(script, lines, ...words);
		delete globalThis.exports;
		decoder.main([]);
		const languages = tags.map((tag) => decoding.words[tag]);
		for (const { tag, words: said } of languages) decoder.words(tag, Object.entries(said).flat());
		for (const [code, page] of Object.entries(languages[0].pages)) decoder.page(code, page);
		for (const line of decoding.lines) decoder.hint(...line);
		return true;
	};

	/** The pieces of a file, unzipped if it is zipped. */
	async function* pieces(file) {
		const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
		const zipped = head[0] === 0x1f && head[1] === 0x8b;
		if (!zipped) {
			const read = (at) => file.slice(at, at + SLICE).arrayBuffer();
			let next = read(0);
			for (let at = 0; at < file.size; at += SLICE) {
				const piece = await next;
				// It is read while this one is decoded.
				next = read(at + SLICE);
				yield [new Int8Array(piece), Math.min(at + SLICE, file.size)];
			}
			return;
		}
		let read = 0;
		const counted = new TransformStream({
			transform(chunk, controller) {
				read += chunk.length;
				controller.enqueue(chunk);
			},
		});
		const reader = file.stream().pipeThrough(counted).pipeThrough(new DecompressionStream("gzip")).getReader();
		// A file that is still being written ends without its end.
		const more = () => reader.read().catch((failure) => {
			if (!read) throw failure;
			return { done: true };
		});
		for (let next = await more(); !next.done; next = await more()) {
			yield [new Int8Array(next.value.buffer, next.value.byteOffset, next.value.byteLength), read];
		}
	}

	const decode = async (files) => {
		const own = ++turn;
		decoder.reset();
		const size = files.reduce((sum, file) => sum + file.size, 0);
		let before = 0;
		for (const file of files) {
			let capture = false;
			for await (const [bytes, read] of pieces(file)) {
				// Somebody wanted to stop, or has begun with something else.
				if (own !== turn) return "";
				capture = decoder.feed(bytes, bytes.length);
				port.postMessage({ progress: size ? (before + read) / size : 1, name: file.name || "", capture });
				await new Promise((resolve) => setTimeout(resolve));
			}
			if (own !== turn) return "";
			decoder.end();
			before += file.size;
		}
		decoder.finish();
		return decoder.summary();
	};

	const file = (parts, type) => new Blob(parts, { type });

	const tasks = {
		prepare,
		decode,
		show: (hidden) => {
			decoder.show(hidden);
			return decoder.summary();
		},
		rows: (from, to) => decoder.rows(from, to),
		conversation: (place) => decoder.conversation(place),
		ticket: (place, tag, hidden) => decoder.ticket(place, tag, hidden),
		everything: () => file([decoder.everything()], "application/json"),
		messages: (hidden) => file([decoder.messages(hidden)], "text/plain"),
		capture: (hidden) => {
			const bytes = decoder.capture(hidden);
			return bytes.length ? file([bytes], "application/vnd.tcpdump.pcap") : null;
		},
	};

	port.addEventListener("message", async ({ data: { id, task, words } }) => {
		if (task === "cancel") {
			turn++;
			return;
		}
		try {
			port.postMessage({ id, answer: await tasks[task](...words) });
		}
		catch (failure) {
			port.postMessage({ id, failure: String(failure) });
		}
	});
	if (port.start) port.start();
})();
