// A table with a name, by which a screen reader announces it and Word knows it as its alternative text.
import { StringValueElement, Table, TableProperties } from 'docx'
import type { ITableOptions } from 'docx'

type NamedTableOptions = Required<
  Pick<ITableOptions, 'rows' | 'width' | 'columnWidths' | 'borders' | 'margins'>
>

export class NamedTable extends Table {
  constructor(name: string, options: NamedTableOptions) {
    super(options)
    // The library has no option for the name, and writes the properties first.
    this.root[0] = new NamedProperties(name, options)
  }
}

class NamedProperties extends TableProperties {
  constructor(name: string, { width, borders, margins }: NamedTableOptions) {
    super({ width, borders, cellMargin: margins })
    this.root.push(new StringValueElement('w:tblCaption', name))
  }
}
