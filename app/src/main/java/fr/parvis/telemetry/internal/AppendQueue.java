package fr.parvis.telemetry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Appends that wait to be written, bounded by their readings. */
final class AppendQueue {

    private static final int COMPANY = 4;
    private static final long GAP_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger readings = new AtomicInteger();
    /** One writer gathers at a time, or two would share the company. */
    private final Lock gathering = new ReentrantLock();

    private final int capacity;
    private final int batch;
    private final long lingerNanos;

    AppendQueue(int capacity, int batch, long lingerNanos) {
        this.capacity = capacity;
        this.batch = batch;
        this.lingerNanos = lingerNanos;
    }

    boolean offer(Pending append) {
        int size = append.readings.size();
        if (readings.addAndGet(size) > capacity) {
            readings.addAndGet(-size);
            return false;
        }
        return queue.offer(append);
    }

    /**
     * The next appends to write together: the first there is, and those that come while it lingers. Once there is
     * company, it waits only as long as more keep coming: senders that wait for their answers send nothing meanwhile.
     */
    List<Pending> take() throws InterruptedException {
        gathering.lockInterruptibly();
        try {
            return gather();
        } finally {
            gathering.unlock();
        }
    }

    private List<Pending> gather() throws InterruptedException {
        List<Pending> together = new ArrayList<>();
        int size = add(together, queue.take());
        long until = System.nanoTime() + lingerNanos;
        while (size < batch) {
            Pending next = queue.poll();
            if (next == null) {
                long left = until - System.nanoTime();
                next = queue.poll(together.size() < COMPANY ? left : Math.min(left, GAP_NANOS), TimeUnit.NANOSECONDS);
            }
            if (next == null) {
                break;
            }
            size += add(together, next);
        }
        return together;
    }

    /** These are written, or refused: their room is free again. */
    void release(List<Pending> appends) {
        readings.addAndGet(
                -appends.stream().mapToInt(append -> append.readings.size()).sum());
    }

    int waiting() {
        return readings.get();
    }

    private static int add(List<Pending> together, Pending append) {
        together.add(append);
        return append.readings.size();
    }
}
