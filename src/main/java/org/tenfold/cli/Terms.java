package org.tenfold.cli;

import static org.tenfold.text.Text.of;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.text.Text;

/** Words that findings and tables use, explained in a sentence or two. */
final class Terms {

    private static final Map<String, Text> TERMS = new LinkedHashMap<>();

    static {
        TERMS.put("availability", of("The share of the time in which users are served. 99.9 % leaves 44 minutes a month.",
                "사용자가 서비스를 받는 시간의 비율입니다. 99.9%면 한 달에 44분 중단됩니다."));
        TERMS.put("availability-zone-failure", of("The loss of one or more data centres of a Region at once. What stands in two zones survives it.",
                "한 리전의 데이터 센터 묶음 하나를 한꺼번에 잃는 일입니다. 가용 영역 두 곳에 있으면 견딥니다."));
        TERMS.put("bottleneck", of("The part that is used most at the peak, and so is the first to be full when users grow.",
                "최고 시간에 가장 많이 쓰이는 부분입니다. 사용자가 늘면 가장 먼저 가득 찹니다."));
        TERMS.put("utilization", of("The share of time in which a server is busy. Waiting grows slowly up to about 70 % and steeply beyond.",
                "서버가 일하는 시간의 비율입니다. 대기 시간은 약 70%까지 천천히, 그 뒤로는 가파르게 늘어납니다."));
        TERMS.put("saturation", of("The load at which a part has no idle time left; beyond it, queues grow without end.",
                "어떤 부분이 쉴 틈이 없어지는 부하입니다. 이를 넘으면 대기열이 끝없이 길어집니다."));
        TERMS.put("p99", of("The time within which 99 of 100 requests are answered. Averages hide what the hundredth user feels.",
                "요청 100개 중 99개가 답을 받는 시간입니다. 평균은 백 번째 사용자가 겪는 일을 감춥니다."));
        TERMS.put("peak-factor", of("The rate at the busiest time over the daily average.", "가장 붐비는 때의 요청률을 하루 평균으로 나눈 값입니다."));
        TERMS.put("single-point-of-failure", of("Something whose failure alone stops a journey of users.",
                "그것 하나의 장애로 사용자의 여정이 멈추는 것, 곧 단일 장애점입니다."));
        TERMS.put("cut", of("A set of parts that, failing together, stop a journey of users; a cut of one part is a single point of failure.",
                "함께 장애가 나면 사용자의 여정이 멈추는 구성 요소의 묶음입니다. 하나뿐이면 단일 장애점입니다."));
        TERMS.put("journey", of("A way of users through the system: fetching files, reading, writing, or work that a queue hands on.",
                "사용자의 요청이 시스템을 지나는 길입니다. 파일 받기, 읽기, 쓰기, 대기열이 넘기는 작업이 있습니다."));
        TERMS.put("drill", of("A failure that is played: what stops, what capacity is left, how long recovery takes, what data is lost.",
                "장애를 미리 겪어 보는 훈련입니다. 무엇이 멈추고 용량이 얼마나 남으며 복구와 데이터 손실이 어느 정도인지 봅니다."));
        TERMS.put("recovery-time", of("How long users wait until service is back after a failure (RTO when it is an objective).",
                "장애 뒤에 서비스가 돌아올 때까지 걸리는 시간입니다. 목표로 정하면 RTO입니다."));
        TERMS.put("data-loss", of("The writes lost in a failure, as the time before it (RPO when it is an objective).",
                "장애로 잃는 쓰기를 장애 직전의 시간으로 나타낸 것입니다. 목표로 정하면 RPO입니다."));
        TERMS.put("multi-az", of("A database with a standby in another zone that gets every write before it is confirmed and takes over within a minute or two.",
                "다른 가용 영역에 대기 인스턴스를 두는 데이터베이스입니다. 모든 쓰기를 확정 전에 복제하고 1~2분 안에 역할을 넘겨받습니다."));
        TERMS.put("read-replica", of("A copy that answers reads and lags behind the primary. It is no standby: promoting it loses the latest writes.",
                "읽기를 나눠 맡는 사본입니다. 기본 인스턴스보다 늦으므로 대기 인스턴스를 대신하지 못합니다."));
        TERMS.put("session", of("What a server remembers about a user between requests. Kept on one of several servers, it is lost with that server.",
                "요청 사이에 서버가 사용자에 대해 기억하는 것입니다. 여러 서버 중 한 대에만 두면 그 서버와 함께 사라집니다."));
        TERMS.put("stateless", of("Keeping nothing between requests, so that any server can answer the next one and servers can come and go.",
                "요청 사이에 아무것도 남기지 않는 방식입니다. 어느 서버든 다음 요청에 답할 수 있어 서버를 자유롭게 늘리고 줄입니다."));
        TERMS.put("hit-ratio", of("The share of lookups that a cache answers itself.", "캐시가 스스로 답하는 조회의 비율입니다."));
        TERMS.put("cpu-credits", of("What T instances earn while idle and spend while busy above their baseline.",
                "T 계열 인스턴스가 한가할 때 모으고 기준 성능보다 바쁠 때 쓰는 것입니다."));
        TERMS.put("egress", of("Data that leaves AWS towards the internet; it is billed by the gigabyte.",
                "AWS에서 인터넷으로 나가는 데이터입니다. GB 단위로 요금이 붙습니다."));
        TERMS.put("free-tier", of("Amounts that AWS gives every account for nothing; only those without an end are counted here, and only on request.",
                "AWS가 계정마다 무료로 주는 양입니다. 여기서는 기한이 없는 것만, 요청할 때만 계산합니다."));
    }

    private Terms() {
    }

    /** What a term means; null if it is not known. Blanks count as hyphens. */
    static @Nullable Text find(String term) {
        return TERMS.get(term.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    static Set<String> names() {
        return TERMS.keySet();
    }
}
