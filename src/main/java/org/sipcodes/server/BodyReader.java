package org.sipcodes.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads the body of a request, within limits of bytes and of time, while no thread waits
 * for it.
 */
final class BodyReader implements Runnable {

	private final Request request;

	private final int limit;

	private final Semaphore memory;

	private final Scheduler.Task deadline;

	private final BiConsumer<byte[], Runnable> reader;

	private final IntConsumer refusal;

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	/**
	 * Prepares to read a body; {@link #run()} begins.
	 * @param request whose connection is closed when the body takes too long
	 * @param limit the most bytes that it may have
	 * @param time until its end
	 * @param memory a permit for each byte of all bodies that are held at a time
	 * @param reader takes the whole body, and what it has to run when it needs it no more
	 * @param refusal takes the status if there is none
	 */
	BodyReader(Request request, int limit, Duration time, Semaphore memory, BiConsumer<byte[], Runnable> reader,
			IntConsumer refusal) {
		this.request = request;
		this.limit = limit;
		this.memory = memory;
		this.reader = reader;
		this.refusal = refusal;
		Runnable close = () -> request.getConnectionMetaData().getConnection().getEndPoint().close();
		this.deadline = request.getComponents().getScheduler().schedule(close, time.toNanos(), TimeUnit.NANOSECONDS);
	}

	@Override
	public void run() {
		if (this.request.getLength() > this.limit) {
			refuse(HttpStatus.PAYLOAD_TOO_LARGE_413);
			return;
		}
		for (Content.Chunk chunk = this.request.read(); chunk != null; chunk = this.request.read()) {
			int status = Content.Chunk.isFailure(chunk) ? HttpStatus.BAD_REQUEST_400 : add(chunk.getByteBuffer());
			chunk.release();
			if (status != HttpStatus.OK_200) {
				refuse(status);
				return;
			}
			if (chunk.isLast()) {
				this.deadline.cancel();
				this.reader.accept(this.body.toByteArray(), this::forget);
				return;
			}
		}
		this.request.demand(this);
	}

	private int add(ByteBuffer bytes) {
		int length = bytes.remaining();
		if (this.body.size() + length > this.limit) {
			return HttpStatus.PAYLOAD_TOO_LARGE_413;
		}
		if (!this.memory.tryAcquire(length)) {
			return HttpStatus.SERVICE_UNAVAILABLE_503;
		}
		byte[] copy = new byte[length];
		bytes.get(copy);
		this.body.writeBytes(copy);
		return HttpStatus.OK_200;
	}

	private void refuse(int status) {
		this.deadline.cancel();
		forget();
		this.refusal.accept(status);
	}

	private void forget() {
		this.memory.release(this.body.size());
	}

}
