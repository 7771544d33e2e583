package org.tenfold.design;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.text.Text;

/** What a link means. The direction is that of the request, or of the data for consume, replicate and operate. */
public enum LinkKind {
    /** A name lookup, or the record that points to a target. */
    RESOLVE(Text.of("Name resolution", "이름 확인")),
    /** HTTP, TCP, origin fetch, synchronous invocation, sign-in. */
    REQUEST(Text.of("Request", "요청")),
    /** Reads from a database, a cache or files. */
    READ(Text.of("Read", "읽기")),
    /** Writes to a database, a cache or files. */
    WRITE(Text.of("Write", "쓰기")),
    /** Reads and writes. */
    READ_WRITE(Text.of("Read and write", "읽기·쓰기")),
    /** Enqueue, push, asynchronous invocation. */
    PUBLISH(Text.of("Publish", "게시")),
    /** From a queue to its worker, as messages flow. */
    CONSUME(Text.of("Consume", "소비")),
    /** A copy of data. */
    REPLICATE(Text.of("Replicate", "복제")),
    /** Private connectivity between networks. */
    NETWORK(Text.of("Network", "네트워크")),
    /** A firewall, security group or access list on what it protects. */
    PROTECT(Text.of("Protect", "보호")),
    /** Metrics, logs, traces, backups, deployment, administration, scaling, notification. */
    OPERATE(Text.of("Operate", "운영"));

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Text label;

    LinkKind(Text label) {
        this.label = label;
    }

    /** The name in the design file, such as {@code read-write}. */
    public String id() {
        return id;
    }

    /** The name for people. */
    public Text label() {
        return label;
    }

    /** Whether the link carries calls that a user's request may wait for. */
    public boolean carriesCalls() {
        return switch (this) {
            case REQUEST, READ, WRITE, READ_WRITE, PUBLISH -> true;
            case RESOLVE, CONSUME, REPLICATE, NETWORK, PROTECT, OPERATE -> false;
        };
    }

    /** Whether the link reads data. */
    public boolean reads() {
        return this == READ || this == READ_WRITE;
    }

    /** Whether the link changes data. */
    public boolean writes() {
        return this == WRITE || this == READ_WRITE;
    }

    /** The kind with this name in the design file. */
    public static Optional<LinkKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
