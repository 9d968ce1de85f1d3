package org.candorcrm.records.imports;

import java.util.List;
import org.candorcrm.records.formats.Format;
import org.candorcrm.records.formats.Table;
import org.jspecify.annotations.Nullable;

/** What its refused rows need of a file when it is gone. */
record FileForm(Format format, @Nullable String delimiter, List<String> header) {

  FileForm {
    header = List.copyOf(header);
  }

  static FileForm of(Table file) {
    return new FileForm(file.format(), file.guess().delimiter(), file.header());
  }
}
