// When messages are repeated, for other values of T1 and T2 than the usual ones.
"use strict";
(() => {
	const form = document.querySelector(".rhythm");
	const decimal = (1.5).toLocaleString(document.documentElement.lang).charAt(1);
	const number = (text) => Number(text.replace(decimal, ".").replace(/[^\d.]/g, ""));
	const t1 = document.getElementById("set-t1");
	const t2 = document.getElementById("set-t2");
	const usual = { t1: t1.valueAsNumber / 1000, t2: t2.valueAsNumber / 1000 };
	const timers = [...form.querySelectorAll("tr[data-timer]")].map((row) => {
		const [sent, end] = row.querySelectorAll("td");
		const times = sent.textContent.split(/,\s+/).map(number);
		const gaps = times.slice(1).map((time, i) => time - times[i]);
		// A timer whose gaps stay at T2 is capped there, one that goes on doubling is not.
		return { sent, end, unit: sent.textContent.replace(/.*\d/, ""), first: times[0] / usual.t1, capped: Math.max(...gaps) <= usual.t2, lasts: number(end.textContent) / usual.t1 || 64 };
	});
	const show = () => {
		if (!(t1.validity.valid && t2.validity.valid)) return;
		const base = t1.valueAsNumber / 1000;
		const top = t2.valueAsNumber / 1000;
		for (const { sent, end, unit, first, capped, lasts } of timers) {
			const times = [];
			for (let time = first * base, gap = base; time < lasts * base; time += gap, gap = capped ? Math.min(2 * gap, top) : 2 * gap) times.push(time);
			const text = (time) => String(Math.round(time * 100) / 100).replace(".", decimal) + unit;
			sent.textContent = times.map(text).join(", ");
			if (end.textContent) end.textContent = text(lasts * base);
		}
	};
	for (const input of [t1, t2]) {
		input.disabled = false;
		input.addEventListener("input", show);
	}
	form.addEventListener("submit", (event) => event.preventDefault());
})();
