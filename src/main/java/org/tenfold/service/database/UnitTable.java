package org.tenfold.service.database;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.design.Setting;
import org.tenfold.design.Setting.Topic;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Charge;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/** What tables without machines have in common, whose reads and writes are counted in units and whose data is kept by the gigabyte. */
final class UnitTable {

    /** Units per second of a table in either mode (S-24). */
    static final double QUOTA = 40_000;

    static final Setting CAPACITY_MODE = Setting.choice("capacityMode", List.of(
            Setting.of("on-demand", "On demand", "온디맨드"),
            Setting.of("provisioned", "Provisioned", "프로비저닝")),
            Text.of("Capacity mode", "용량 모드"),
            Text.of("Pay for each read and write, or for units by the hour.",
                    "읽기와 쓰기마다 내거나, 단위를 정해 시간마다 냅니다.")).in(Topic.SCALING).asFirst();
    static final Setting STORED = Setting.number("storedGb", 0, 0, 1e9, Text.of("Stored data", "저장 데이터"),
            Text.of("Data in the table at the start of the month.", "월초에 저장된 데이터입니다.")).in(Topic.SIZE).asFirst();
    static final Setting CONTINUOUS_BACKUP = Setting.flag("pointInTimeRecovery", false, Text.of("Continuous backup", "연속 백업"),
            Text.of("Can be restored to any second of the last 35 days.", "최근 35일 안의 어느 순간으로든 되돌릴 수 있습니다."))
            .in(Topic.DATA);

    private UnitTable() {
    }

    static boolean isProvisioned(Part part) {
        return part.is("capacityMode", "provisioned");
    }

    /**
     * What the data costs.
     *
     * @param storage price of a GB-month
     * @param backup price of a GB-month of continuous backup
     */
    static List<Charge> storage(Part part, PriceKey storage, PriceKey backup) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed(Text.of("Storage", "스토리지"), storage, part.region(), part.number("storedGb")));
        charges.add(Charge.growth(storage, part.region()));
        if (part.flag("pointInTimeRecovery")) {
            charges.add(Charge.fixed(Text.of("Continuous backup", "연속 백업"), backup, part.region(), part.number("storedGb")));
            charges.add(Charge.growth(Text.of("Continuous backup that the month adds", "이번 달에 늘어난 연속 백업"), backup, part.region(),
                    "backupGrowthGbPerMonth"));
        }
        return charges;
    }
}
