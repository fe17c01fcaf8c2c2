package org.recourse.db;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.recourse.db.DatabaseException.Reason;

/**
 * The database, open in this process and in no other.
 *
 * <p>Whatever waits to be written is brought to disk together. A write that is answered has been synced; one that
 * failed has left nothing. Safe for use by many threads.
 */
public final class Database implements AutoCloseable {

    private static final int CHECKPOINT_TRIES = 2;

    private final DatabaseFile file;
    private final ProcessLock lock;
    private final Connection connection;
    private final Writer writer;
    private final Readers readers;
    private final Executor answers = new AnswerThread();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Database(DatabaseFile file, ProcessLock lock, Connection connection, Readers readers) throws IOException {
        this.file = file;
        this.lock = lock;
        this.connection = connection;
        this.readers = readers;
        Reserve reserve = new Reserve(file.beside(".reserve"));
        reserve.take();
        this.writer = new Writer(connection, reserve);
    }

    /**
     * Opens the database, brings its schema up to date, and makes it if it is not there.
     *
     * @throws DatabaseException if the file, a setting or the schema is not as it must be
     */
    public static Database open(Path path) {
        return open(path, Migrations.shipped());
    }

    static Database open(Path path, Migrations migrations) {
        DatabaseFile file = new DatabaseFile(path);
        try (Opening opening = new Opening()) {
            ProcessLock lock = opening.keep(ProcessLock.take(file.beside(".lock")));
            NativeFolder.prepare(file.beside(".native"));
            Connection connection = opening.keep(file.openWriter());
            migrations.apply(connection, file);
            Readers readers = opening.keep(new Readers(file));
            Database database = new Database(file, lock, connection, readers);
            opening.succeeded();
            return database;
        } catch (DatabaseException e) {
            throw e;
        } catch (Exception e) {
            throw new DatabaseException(Reason.UNUSABLE, "The database could not be opened: " + file.path(), e);
        }
    }

    /**
     * Has something done after each commit from now on, before any of its works is answered: on the thread that writes, with
     * a handle to read what is on the disk. If it throws, a line of the log says so: what was committed stays.
     */
    public void afterCommit(Consumer<Handle> step) {
        writer.afterCommit(step);
    }

    /**
     * Has a work done, and answers when it is on disk. What the caller hangs on the answer runs on one thread kept for
     * that, never on the writer's.
     */
    public <T> CompletionStage<T> write(Work<T> work) {
        return answered(submit(Job.writing(work)));
    }

    /** Like {@link #write}, for a work that takes away: it succeeds on a full disk too. */
    public <T> CompletionStage<T> erase(Work<T> work) {
        return answered(submit(Job.erasing(work)));
    }

    /** Waits for {@link #write}, through interruptions: the caller always learns whether it happened. */
    public <T> T writeAndWait(Work<T> work) {
        writer.checkMayWait();
        return Uninterrupted.get(submit(Job.writing(work)));
    }

    /** Waits for {@link #erase}, through interruptions. */
    public <T> T eraseAndWait(Work<T> work) {
        writer.checkMayWait();
        return Uninterrupted.get(submit(Job.erasing(work)));
    }

    /** Runs a work that cannot write, on the caller's thread, on one unchanging state of the database. */
    public <T> T read(Work<T> work) {
        return readers.read(work);
    }

    /**
     * Empties the log, which holds deleted rows until then.
     *
     * @throws DatabaseException if a reader kept it from it; nothing is lost, try again
     */
    public void truncateLog() {
        writer.checkMayWait();
        for (int i = 0; i < CHECKPOINT_TRIES; i++) {
            Chore<Boolean> chore = new Chore<>(Checkpoint::truncate);
            writer.add(chore);
            if (Uninterrupted.get(chore.answer())) {
                return;
            }
        }
        throw new DatabaseException(Reason.BUSY, "A reader kept the log from being emptied. Try again.");
    }

    /** Writes a checked copy of the live rows to a file, in place of the one that was there. Writes go on meanwhile. */
    public void backup(Path target) {
        writer.checkMayWait();
        Backup.write(file, target.toAbsolutePath().normalize());
    }

    /** The damage a short look finds, in SQLite's words; empty if there is none. */
    public List<String> quickCheck() {
        return check(Integrity::quick);
    }

    /** The damage a look at every page, index and reference finds; empty if there is none. */
    public List<String> integrityCheck() {
        return check(Integrity::whole);
    }

    private List<String> check(Chore.Step<List<String>> step) {
        try (Connection reader = file.openReader()) {
            return step.on(reader);
        } catch (SQLException | IOException e) {
            throw new DatabaseException(Reason.UNUSABLE, "The database could not be checked.", e);
        }
    }

    private <T> CompletableFuture<T> submit(Job<T> job) {
        writer.add(job);
        return job.answer();
    }

    private <T> CompletionStage<T> answered(CompletableFuture<T> answer) {
        return answer.whenCompleteAsync((result, failure) -> {}, answers);
    }

    /** Takes nothing more, finishes what was taken, empties the log. */
    @Override
    public void close() {
        writer.close();
        if (closed.getAndSet(true)) {
            return;
        }
        try (lock;
                connection) {
            readers.close();
            Checkpoint.truncate(connection);
        } catch (SQLException | IOException e) {
            throw new DatabaseException(Reason.UNUSABLE, "The database was not closed properly.", e);
        }
    }
}
