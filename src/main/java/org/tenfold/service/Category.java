package org.tenfold.service;

import org.tenfold.text.Text;

/** The groups of the palette, which share a tile colour, in the order in which the palette shows them. */
public enum Category {
    GENERAL(Text.of("General", "일반")),
    NETWORKING(Text.of("Networking and delivery", "네트워킹·전송")),
    COMPUTE(Text.of("Compute", "컴퓨팅")),
    CONTAINERS(Text.of("Containers", "컨테이너")),
    STORAGE(Text.of("Storage", "스토리지")),
    DATABASE(Text.of("Database", "데이터베이스")),
    INTEGRATION(Text.of("Integration", "통합")),
    SECURITY(Text.of("Security and identity", "보안·자격 증명")),
    MANAGEMENT(Text.of("Management", "관리")),
    ANALYTICS(Text.of("Analytics", "분석")),
    DEVELOPER_TOOLS(Text.of("Developer tools", "개발자 도구")),
    GROUPS(Text.of("Places", "영역"));

    private final Text label;

    Category(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
