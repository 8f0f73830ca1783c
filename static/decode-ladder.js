// The messages of a conversation as arrows between lanes: drawn with one pen for the page and with another for a picture.
"use strict";
(() => {
	const ROW = 36;
	const TOP = 46;
	const LEFT = 92;
	const NAMESPACE = "http://www.w3.org/2000/svg";

	/** Which arrows are drawn, from where to where, after folding and merging. */
	const arrows = ({ lines }, options) => {
		const rows = new Map();
		const sent = new Map();
		const shown = [];
		for (const line of lines) {
			const from = options.merged[line.from];
			const to = options.merged[line.to];
			const hop = options.hops && rows.get(line.hop);
			const key = [line.exchange, line.start, from, to].join(" ");
			const again = options.again && line.again && sent.get(key);
			if (hop) {
				hop.to = to;
				hop.numbers.push(line.n);
				rows.set(line.n, hop);
				sent.set(key, hop);
			}
			else if (again) {
				again.times++;
				again.numbers.push(line.n);
				rows.set(line.n, again);
			}
			else {
				const row = { line, from, to, times: 1, numbers: [line.n] };
				rows.set(line.n, row);
				sent.set(key, row);
				shown.push(row);
			}
		}
		return shown;
	};

	/** A pen that makes elements. */
	const svgPen = (width, height) => {
		const element = (name, attributes, parent) => {
			const made = document.createElementNS(NAMESPACE, name);
			for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
			parent.append(made);
			return made;
		};
		const svg = document.createElementNS(NAMESPACE, "svg");
		for (const [key, value] of Object.entries({ viewBox: `0 0 ${width} ${height}`, width, height, role: "list" })) svg.setAttribute(key, value);
		let group = svg;
		return {
			svg,
			begin: (look, name, number) => {
				group = element("g", { class: look, role: "listitem" }, svg);
				group = element("a", { href: "#message", "aria-label": name, "data-n": number }, group);
				return group;
			},
			end: () => {
				group = svg;
			},
			line: (points, look) => element("path", { d: "M" + points.map(([x, y]) => x + " " + y).join("L"), class: look }, group),
			box: (x, y, w, h, look) => element("rect", { x, y, width: w, height: h, rx: 6, class: look }, group),
			text: (x, y, text, look) => {
				element("text", { x, y, class: look }, group).textContent = text;
			},
		};
	};

	/** A pen that paints; colours and font are those of the page. */
	const canvasPen = (context, colours) => ({
		begin: (look) => {
			context.save();
			context.globalAlpha = look.includes("again") ? 0.7 : 1;
			context.fillStyle = context.strokeStyle = colours(look);
		},
		end: () => context.restore(),
		line: (points, look) => {
			if (look === "line") context.strokeStyle = colours("line");
			context.lineWidth = look === "line" ? 1 : 2;
			context.beginPath();
			points.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
			context.stroke();
		},
		box: (x, y, w, h) => {
			context.strokeStyle = colours("line");
			context.strokeRect(x, y, w, h);
		},
		text: (x, y, text, look) => {
			context.textAlign = look === "time" ? "end" : "center";
			context.fillText(text, x, y);
		},
	});

	const ladder = (view) => {
		const { all, say, seconds, make, button } = view;
		const options = { zoom: 1, again: false, hops: false, merged: all.lanes.map((_, i) => i), names: [...all.lanes], order: all.lanes.map((_, i) => i) };
		const figure = make("figure", { class: "ladder" });
		const box = make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("decode.flow") });
		figure.append(box);
		let marked = 0;
		let size = [0, 0];

		const paint = (make) => {
			const rows = arrows(all, options);
			const used = new Set(rows.flatMap((row) => [row.from, row.to]));
			const shown = options.order.filter((lane) => used.has(lane));
			const gap = Math.min(330, Math.max(136, ((box.clientWidth || 700) - LEFT - 4) / Math.max(1, shown.length)));
			const fitted = (text, room) => (text.length * 7.4 > room ? text.slice(0, Math.max(1, Math.floor(room / 7.4) - 1)) + "…" : text);
			const x = (lane) => LEFT + gap / 2 + shown.indexOf(lane) * gap;
			size = [LEFT + shown.length * gap, TOP + rows.length * ROW + 24];
			const pen = make(...size);
			for (const lane of shown) pen.line([[x(lane), 34], [x(lane), size[1] - 8]], "line");
			for (const lane of shown) {
				pen.box(x(lane) - gap / 2 + 8, 6, gap - 16, 28, "head");
				pen.text(x(lane), 25, fitted(options.names[lane], gap - 18), "lane");
			}
			const start = all.lines.length ? all.lines[0].micros : 0;
			rows.forEach((row, i) => {
				const { line } = row;
				const y = TOP + i * ROW + 26;
				const whole = line.start.replace(/^(\S+) .* SIP\/2\.0$/, "$1").replace(/^SIP\/2\.0 /, "") + (row.times > 1 ? " ×" + row.times : line.again ? " ↻" : "");
				const label = fitted(whole, Math.abs(shown.indexOf(row.from) - shown.indexOf(row.to)) * gap - 24 || gap);
				const time = line.micros < 0 ? "" : seconds(line.micros - start);
				pen.begin("arrow" + (line.code ? " c" + String(line.code)[0] : "") + (line.again ? " again" : "") + (line.n === all.decisive ? " decisive" : ""),
					`${time ? time + " " : ""}${label}. ${line.n}: ${options.names[row.from]} → ${options.names[row.to]}, ${line.start}`, line.n);
				pen.text(LEFT - 14, y + 4, time ? time + " " : "", "time");
				if (row.from === row.to) {
					const at = x(row.from);
					pen.line([[at, y - 8], [at + 26, y - 8], [at + 26, y + 4], [at + 6, y + 4]], "way");
					pen.line([[at + 12, y], [at + 5, y + 4], [at + 12, y + 8]], "tip");
					pen.text(at + 34 + label.length * 3.4, y - 2, label, "");
				}
				else {
					const [a, b] = [x(row.from), x(row.to)];
					const way = Math.sign(b - a);
					pen.line([[a, y], [b - 2 * way, y]], "way");
					pen.line([[b - 9 * way, y - 5], [b - 2 * way, y], [b - 9 * way, y + 5]], "tip");
					pen.text((a + b) / 2, y - 6, label, "");
				}
				pen.end();
			});
			return pen;
		};

		const draw = () => {
			const { svg } = paint(svgPen);
			svg.setAttribute("aria-label", say("decode.flow"));
			svg.setAttribute("width", Math.round(size[0] * options.zoom));
			svg.setAttribute("height", Math.round(size[1] * options.zoom));
			box.replaceChildren(svg);
			for (const link of svg.querySelectorAll("a")) {
				link.addEventListener("click", (event) => {
					event.preventDefault();
					view.open(Number(link.dataset.n));
				});
				link.addEventListener("keydown", (event) => {
					const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
					if (!step) return;
					const links = [...svg.querySelectorAll("a")];
					const next = links[links.indexOf(link) + step];
					event.preventDefault();
					if (next) next.focus();
				});
			}
			drag(svg);
			mark(marked);
		};

		/** Lanes are moved by their heads. */
		const drag = (svg) => {
			let from = -1;
			const heads = [...svg.querySelectorAll(".head")];
			const laneAt = (event) => {
				const inside = (event.clientX - svg.getBoundingClientRect().left) / options.zoom;
				return heads.findIndex((head) => inside < Number(head.getAttribute("x")) + Number(head.getAttribute("width")) + 8);
			};
			svg.addEventListener("pointerdown", (event) => {
				if ((event.clientY - svg.getBoundingClientRect().top) / options.zoom > 36) return;
				from = laneAt(event);
				svg.setPointerCapture(event.pointerId);
				event.preventDefault();
			});
			svg.addEventListener("pointerup", (event) => {
				const to = laneAt(event);
				if (from < 0 || to < 0 || from === to) return;
				const used = new Set(arrows(all, options).flatMap((row) => [row.from, row.to]));
				const shown = options.order.filter((lane) => used.has(lane));
				move(shown[from], options.order.indexOf(shown[to]));
				from = -1;
			});
		};
		const move = (lane, to) => {
			options.order = options.order.filter((other) => other !== lane);
			options.order.splice(to, 0, lane);
			draw();
		};

		const mark = (number) => {
			marked = number;
			const row = arrows(all, options).find((one) => one.numbers.includes(number));
			for (const link of box.querySelectorAll("a")) link.parentNode.classList.toggle("on", Boolean(row) && Number(link.dataset.n) === row.line.n);
		};

		const zoom = (factor) => {
			options.zoom = Math.min(2, Math.max(0.4, options.zoom * factor));
			draw();
		};
		const toggle = (key) => {
			const check = make("input", { type: "checkbox" });
			check.addEventListener("input", () => {
				options[key] = check.checked;
				draw();
			});
			return make("label", {}, check, " ", say("decode.fold." + key));
		};
		const controls = make("div", { class: "controls" }, button("decode.zoom.out", () => zoom(0.8)), button("decode.zoom.in", () => zoom(1.25)));
		if (all.lines.some((line) => line.again)) controls.append(toggle("again"));
		if (all.lines.some((line) => line.hop)) controls.append(toggle("hops"));
		if (all.hidden) controls.append(make("span", {}, say("decode.hidden", all.hidden)));

		const mermaid = () => {
			const rows = arrows(all, options);
			const used = new Set(rows.flatMap((row) => [row.from, row.to]));
			return "sequenceDiagram\n" + options.order.filter((lane) => used.has(lane)).map((lane) => `    participant p${lane} as ${options.names[lane]}\n`).join("")
				+ rows.map(({ line, from, to, times }) => `    p${from}->>p${to}: ${line.start.replace(/[;#]/g, " ")}${times > 1 ? " ×" + times : ""}\n`).join("");
		};
		const svg = () => {
			const copy = box.firstChild.cloneNode(true);
			copy.setAttribute("xmlns", NAMESPACE);
			const from = box.querySelectorAll("*");
			copy.querySelectorAll("*").forEach((element, i) => {
				const look = getComputedStyle(from[i + 1]);
				for (const name of ["fill", "stroke", "stroke-width", "text-anchor", "font-family", "font-size", "font-weight"]) element.setAttribute(name, look.getPropertyValue(name));
			});
			copy.style.background = getComputedStyle(document.body).backgroundColor;
			return new XMLSerializer().serializeToString(copy);
		};
		const png = () => {
			const canvas = make("canvas", {});
			const style = getComputedStyle(box);
			paint((width, height) => {
				// Browsers draw no more than that.
				const scale = Math.min(2, 16000 / Math.max(width, height));
				canvas.width = scale * width;
				canvas.height = scale * height;
				const context = canvas.getContext("2d");
				context.scale(scale, scale);
				context.fillStyle = getComputedStyle(document.body).backgroundColor;
				context.fillRect(0, 0, width, height);
				context.fillStyle = style.color;
				context.font = "13px " + style.fontFamily;
				return canvasPen(context, (look) => {
					const code = /\bc([1-6])\b/.exec(look);
					return look === "line" ? "#888" : code ? getComputedStyle(box.querySelector(".c" + code[1])).color : style.color;
				});
			});
			return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
		};
		return { figure, controls, draw, mark, mermaid, svg, png, options, move };
	};

	/** Names of lanes, their order, and which of them are one machine. */
	const lanes = ({ all, say, make, labelled, choice, button }, { options, draw, move }) => {
		if (all.lanes.length < 2) return null;
		const fields = all.lanes.map((name, lane) => {
			const input = make("input", { value: name, spellcheck: "false" });
			input.addEventListener("input", () => {
				options.names[lane] = input.value || name;
				draw();
			});
			const merge = choice([["", "—"], ...all.lanes.map((other, i) => [String(i), other]).filter(([i]) => Number(i) !== lane)], "");
			merge.addEventListener("input", () => {
				const target = merge.value === "" ? lane : options.merged[Number(merge.value)];
				options.merged = options.merged.map((old, i) => (i === lane || (old === lane && target !== lane) ? target : old));
				draw();
			});
			const shift = (key, step) => {
				const made = button(key, () => move(lane, Math.max(0, options.order.indexOf(lane) + step)));
				made.setAttribute("aria-label", say(key) + ": " + name);
				return made;
			};
			return make("fieldset", {}, make("legend", {}, name), labelled("decode.lane.name", input), labelled("decode.lane.merge", merge), shift("decode.lane.left", -1), " ", shift("decode.lane.right", 1));
		});
		return make("details", { class: "lanes" }, make("summary", {}, say("decode.lanes")), ...fields);
	};

	Object.assign(sip, { ladder, lanes });
})();
