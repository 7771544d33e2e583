package org.tenfold.cost;

import java.util.Locale;
import org.tenfold.cost.Estimate.CostLine;
import org.tenfold.service.Category;
import org.tenfold.service.Service;
import org.tenfold.service.Trait;
import org.tenfold.text.Text;

/** The tiers of a bill, from the users inwards: what people mean when they ask what "the database" costs. */
public enum Tier {
    EDGE(Text.of("Names and edge", "도메인과 엣지")),
    ENTRY(Text.of("Load balancing and APIs", "로드 밸런싱과 API")),
    COMPUTE(Text.of("Compute", "컴퓨팅")),
    CACHE(Text.of("Caches", "캐시")),
    DATABASE(Text.of("Databases", "데이터베이스")),
    STORAGE(Text.of("Storage", "스토리지")),
    MESSAGING(Text.of("Messaging", "메시징")),
    NETWORK(Text.of("Network", "네트워크")),
    TRANSFER(Text.of("Data transfer", "데이터 전송")),
    OPERATIONS(Text.of("Security and operations", "보안과 운영")),
    OTHER(Text.of("Other", "기타"));

    private final Text label;

    Tier(Text label) {
        this.label = label;
    }

    /** Its name for programs. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Text label() {
        return label;
    }

    /** The tier of a line: what moves over links is a tier of its own. */
    static Tier of(CostLine line, Service service) {
        return line.price() != null && line.price().key().service().equals("data_transfer") || line.link() != null ? TRANSFER
                : of(service);
    }

    static Tier of(Service service) {
        if (service.has(Trait.DNS) || service.has(Trait.EDGE)) {
            return EDGE;
        }
        if (service.has(Trait.BALANCER) || service.has(Trait.API)) {
            return ENTRY;
        }
        if (service.has(Trait.COMPUTE) || service.has(Trait.FUNCTION)) {
            return COMPUTE;
        }
        if (service.has(Trait.CACHE)) {
            return CACHE;
        }
        if (service.has(Trait.DATABASE)) {
            return DATABASE;
        }
        if (service.has(Trait.STORAGE)) {
            return STORAGE;
        }
        if (service.has(Trait.QUEUE) || service.has(Trait.TOPIC)) {
            return MESSAGING;
        }
        return switch (service.category()) {
            case NETWORKING -> NETWORK;
            case SECURITY, MANAGEMENT, DEVELOPER_TOOLS -> OPERATIONS;
            case INTEGRATION -> MESSAGING;
            case ANALYTICS, DATABASE -> DATABASE;
            case STORAGE -> STORAGE;
            case COMPUTE, CONTAINERS -> COMPUTE;
            case GENERAL, GROUPS -> service.category() == Category.GROUPS ? NETWORK : OTHER;
        };
    }
}
