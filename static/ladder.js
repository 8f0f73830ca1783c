// Arrows show their messages and messages their arrows; a ladder is copied in three ways.
"use strict";
(({ one, all, make, copyButton }) => {
	for (const figure of all(".ladder[data-lanes]")) {
		const svg = one("svg", figure);
		const arrows = [...all("g", svg)];
		const light = (id) => {
			for (const arrow of arrows) arrow.classList.toggle("on", Boolean(id) && arrow.dataset.message === id);
			for (const pre of all(".sip[id]")) pre.classList.toggle("on", pre.id === id);
		};
		for (const arrow of arrows) {
			if (!arrow.dataset.message) continue;
			arrow.addEventListener("mouseenter", () => light(arrow.dataset.message));
			arrow.addEventListener("mouseleave", () => light(""));
		}
		for (const pre of all(".sip[id]")) {
			pre.addEventListener("mouseenter", () => light(pre.id));
			pre.addEventListener("mouseleave", () => light(""));
			pre.addEventListener("focus", () => light(pre.id));
			pre.addEventListener("blur", () => light(""));
		}
		const steps = [...all("ol li", figure)].map((item) => item.textContent);
		const text = () => steps.map((step, i) => i + 1 + ". " + step).join("\n") + "\n";
		const mermaid = () => "sequenceDiagram\n" + figure.dataset.lanes.split(";").map((name, i) => `    participant p${i} as ${name}\n`).join("")
			+ [...all("[data-step]", svg)].map((step) => {
				const [kind, from, to] = step.dataset.step.split(" ");
				const words = one("text", step) ? one("text", step).textContent : step.textContent;
				if (kind === "pause") return `    Note over p0: ${words}\n`;
				return `    p${from}${{ lost: "-x", media: "<<->>" }[kind] || "->>"}p${to}: ${words}\n`;
			}).join("");
		const picture = () => {
			const copy = svg.cloneNode(true);
			copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
			const from = all("*", svg);
			all("*", copy).forEach((element, i) => {
				const look = getComputedStyle(from[i]);
				for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "font", "text-anchor"]) element.setAttribute(name === "font" ? "style" : name, name === "font" ? "font:" + look.font : look.getPropertyValue(name));
			});
			copy.style.background = getComputedStyle(svg.parentNode).backgroundColor;
			return new XMLSerializer().serializeToString(copy);
		};
		figure.append(make("figcaption", {}, copyButton("Text", text), copyButton("Mermaid", mermaid), copyButton("SVG", picture)));
	}
})(sip);
