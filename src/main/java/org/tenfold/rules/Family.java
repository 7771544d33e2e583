package org.tenfold.rules;

import java.util.Arrays;
import java.util.Optional;
import org.tenfold.text.Text;

/** What a rule is about; the first part of its id. */
public enum Family {
    MODEL(Text.of("What can be built", "만들 수 있는 구조")),
    SPOF(Text.of("Single points of failure", "단일 장애점")),
    AZ(Text.of("Availability Zones", "가용 영역")),
    LB(Text.of("Load balancing", "부하 분산")),
    STATE(Text.of("State in servers", "서버의 상태")),
    NET(Text.of("Networks", "네트워크")),
    SEC(Text.of("Security", "보안")),
    DATA(Text.of("Databases", "데이터베이스")),
    CACHE(Text.of("Caching", "캐싱")),
    CDN(Text.of("Content delivery", "콘텐츠 전송")),
    QUEUE(Text.of("Queues, topics, functions", "대기열, 주제, 함수")),
    DNS(Text.of("Names and routing", "DNS와 라우팅")),
    SCALE(Text.of("Scaling", "확장")),
    OPS(Text.of("Operations", "운영")),
    COST(Text.of("Cost", "비용")),
    DR(Text.of("Backup and recovery", "백업과 복구")),
    GLOBAL(Text.of("Several Regions", "여러 리전")),
    DEPRECATED(Text.of("Services at their end", "끝나 가는 서비스"));

    private final Text title;

    Family(Text title) {
        this.title = title;
    }

    public Text title() {
        return title;
    }

    /** The family of a rule, if it is one of these. */
    public static Optional<Family> of(RuleInfo rule) {
        return Arrays.stream(values()).filter(family -> family.name().equals(rule.family())).findFirst();
    }
}
