package org.tenfold.service.compute;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.pricing.PriceBook;
import org.tenfold.pricing.PriceKey;
import org.tenfold.service.Charge;
import org.tenfold.service.Part;
import org.tenfold.text.Text;

/**
 * How the instances are bought.
 *
 * @param onDemandBase how many are always on demand, before any Spot
 * @param spotShare share of the others that are Spot
 */
record Purchase(double onDemandBase, double spotShare) {

    static Purchase of(Part part) {
        if (part.is("purchase", "spot")) {
            return new Purchase(0, 1);
        }
        return part.group() == null ? new Purchase(0, 0)
                : new Purchase(AutoScalingGroup.whole(part.group(), "onDemandBase"), AutoScalingGroup.spotShare(part.group()));
    }

    /**
     * Spot instances of so many. Of the average of a day it is a little too few where the base is above the group's minimum,
     * because the base is then not full at night.
     */
    double spot(double running) {
        return Math.max(0, running - onDemandBase) * spotShare;
    }

    /** What the hours of the instances cost. */
    List<Charge> charges(Part part) {
        Text name = Text.of("Instance hours", "인스턴스 시간");
        if (!part.is("image", "linux")) {
            return List.of(new Charge.NoPrice(name,
                    Text.of("The price book has instances with Linux only; {image} adds a licence to the hour.",
                    "가격표에는 Linux 인스턴스만 있습니다. {image|은는} 시간마다 라이선스 요금이 더 붙습니다.")
                    .with("image", part.text("image"))));
        }
        String type = part.text("instanceType");
        boolean scales = Fleet.of(part).scales();
        List<Charge> charges = new ArrayList<>();
        if (spotShare < 1 || onDemandBase > 0) {
            charges.add(Charge.running(name, PriceKey.ec2(type), part.region(), "instanceHoursPerMonth",
                    use -> (use.runningUnits() - spot(use.runningUnits())) * PriceBook.HOURS_PER_MONTH, scales));
        }
        if (spotShare > 0) {
            PriceKey spot = PriceKey.ec2Spot(type);
            charges.add(part.prices().find(part.region(), spot).isPresent()
                    ? Charge.running(Text.of("Spot hours", "스팟 시간"), spot, part.region(), "spotHoursPerMonth",
                            use -> spot(use.runningUnits()) * PriceBook.HOURS_PER_MONTH, scales)
                    : new Charge.NoPrice(Text.of("Spot hours", "스팟 시간"),
                            Text.of("The Spot price follows the market; the price book has no figure for {type} in {region}.",
                            "스팟 가격은 시장에 따라 바뀝니다. 가격표에 {region}의 {type} 값이 없습니다.")
                            .with("type", type).with("region", part.region())));
        }
        return charges;
    }
}
