package org.sipcodes.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads the body of a request, within limits of bytes and of time, while no thread waits
 * for it.
 */
final class BodyReader {

	private final Request request;

	private final Limits limits;

	private final Workers workers;

	private final Consumer<byte[]> reader;

	private final IntConsumer refusal;

	private final Scheduler.Task deadline;

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	/**
	 * Prepares to read a body.
	 * @param request whose connection is closed when the body takes too long
	 * @param limits of the body
	 * @param workers take the body when it was not there at once
	 * @param reader takes the whole body, on a worker, and keeps nothing of it
	 * @param refusal takes the status if there is none
	 */
	BodyReader(Request request, Limits limits, Workers workers, Consumer<byte[]> reader, IntConsumer refusal) {
		this.request = request;
		this.limits = limits;
		this.workers = workers;
		this.reader = reader;
		this.refusal = refusal;
		Runnable close = () -> request.getConnectionMetaData().getConnection().getEndPoint().close();
		this.deadline = request.getComponents()
			.getScheduler()
			.schedule(close, limits.time().toNanos(), TimeUnit.NANOSECONDS);
	}

	/** Begins, on a worker. */
	void begin() {
		if (isRead()) {
			answer();
		}
	}

	private void goOn() {
		if (isRead()) {
			this.workers.take(this::answer, () -> refuse(HttpStatus.SERVICE_UNAVAILABLE_503));
		}
	}

	/** Reads what is there; whether that is the whole body. */
	private boolean isRead() {
		for (Content.Chunk chunk = this.request.read(); chunk != null; chunk = this.request.read()) {
			int status = Content.Chunk.isFailure(chunk) ? HttpStatus.BAD_REQUEST_400 : add(chunk.getByteBuffer());
			chunk.release();
			if (status != HttpStatus.OK_200) {
				refuse(status);
				return false;
			}
			if (chunk.isLast()) {
				this.deadline.cancel();
				return true;
			}
		}
		this.request.demand(this::goOn);
		return false;
	}

	private int add(ByteBuffer bytes) {
		int length = bytes.remaining();
		if (this.body.size() + length > this.limits.bytes()) {
			return HttpStatus.PAYLOAD_TOO_LARGE_413;
		}
		if (!this.limits.memory().tryAcquire(length)) {
			return HttpStatus.SERVICE_UNAVAILABLE_503;
		}
		byte[] copy = new byte[length];
		bytes.get(copy);
		this.body.writeBytes(copy);
		return HttpStatus.OK_200;
	}

	private void answer() {
		try {
			this.reader.accept(this.body.toByteArray());
		}
		finally {
			forget();
		}
	}

	private void refuse(int status) {
		this.deadline.cancel();
		forget();
		this.refusal.accept(status);
	}

	private void forget() {
		this.limits.memory().release(this.body.size());
	}

	/**
	 * What a body may take.
	 *
	 * @param bytes the most that it may have
	 * @param time until its end
	 * @param memory a permit for each byte of all bodies that are held at a time
	 */
	record Limits(int bytes, Duration time, Semaphore memory) {
	}

}
