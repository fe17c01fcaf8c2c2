package org.recourse.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A small, correct data package, of which a test changes only what matters to it. */
final class DataPackageFolder {

    private final Map<String, String> tables = new LinkedHashMap<>();

    DataPackageFolder() {
        with("organization", "id,name", "org-1,Example House");
        with("service", "id,organization_id,name,status,assured_date", "srv-1,org-1,Beds tonight,active,2026-09-15");
        with("taxonomy_term", "id,code,taxonomy", "trm-1,SVC-SHELTER,recourse-service");
        with("attribute", "id,link_id,link_entity,taxonomy_term_id", "att-1,srv-1,service,trm-1");
    }

    DataPackageFolder with(String table, String... lines) {
        tables.put(table, String.join("\n", lines) + "\n");
        return this;
    }

    /** Adds a location with an address to the service. */
    DataPackageFolder withPlace() {
        return with("location", "id,location_type", "loc-1,physical")
                .with("service_at_location", "id,service_id,location_id", "sal-1,srv-1,loc-1")
                .with("address", "id,location_id,address_1,city", "adr-1,loc-1,99 Secret Lane,Queens");
    }

    Path writeTo(Path folder) throws IOException {
        String resources = tables.keySet().stream()
                .map(table -> "{\"name\": \"%s\", \"path\": \"%s.csv\"}".formatted(table, table))
                .collect(Collectors.joining(","));
        Files.writeString(folder.resolve("datapackage.json"), "{\"resources\": [" + resources + "]}");
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Files.writeString(folder.resolve(table.getKey() + ".csv"), table.getValue());
        }
        return folder;
    }
}
