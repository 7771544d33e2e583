package org.tenfold.service;

import java.util.List;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.text.Text;

/** What queues and streams have in common. */
public final class Messages {

    /** Whether the order of messages matters. */
    public static final Setting ORDERING = Setting.choice("ordering", List.of(
                    Setting.of("none", "Any order will do", "순서 무관"),
                    Setting.of("required", "Must keep their order", "순서를 지켜야 함"),
                    Setting.of("restored", "Put in order by the worker", "작업자가 순서를 맞춤")),
            Text.of("Order of messages", "메시지 순서"),
            Text.of("Whether messages about the same thing must be worked on in the order in which they were sent.",
                    "같은 대상에 대한 메시지를 보낸 순서대로 처리해야 하는지 정합니다.")).in(Topic.DATA);

    /** Queues and topics count a call once for every begun chunk of its payload (Amazon SQS and SNS pricing). */
    private static final double CHUNK_KB = 64;

    private Messages() {
    }

    /** How many requests a call with so much payload counts as. */
    public static double chunks(double payloadKb) {
        return Math.max(1, Math.ceil(payloadKb / CHUNK_KB));
    }
}
